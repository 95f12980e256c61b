// Logging in on the way through the shop.

import { PASSWORD } from "../support/demo";
import { GOODS, JOURNAL } from "../support/goods";
import { button, expectNotice, expectPage, labelled, link, main, typeLogIn } from "../support/page";
import { expectCartCount, productPrice, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("a guest who logs in by the header on a product's page comes back to it", { tag: "@mobile" }, async ({ page, wholesale }) => {
  const path = `${GOODS.journal.path}?option-1=${JOURNAL.cover.red}&option-2=${JOURNAL.size.a5}`;
  await page.goto(path);
  await link(page.getByRole("banner"), "nav-log-in").click();
  await expectPage(page, "login-title");
  await typeLogIn(page, wholesale, PASSWORD);
  await expect(page).toHaveURL(path);
  await expect(productPrice(page)).toContainText(text("price-yours"));
});

test("a log-in may lead to any page of the shop", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  for (const path of [GOODS.lined.path, "/search?q=ink&sort=a-to-z", "/notebooks/lined/", "/cart"]) {
    await context.clearCookies();
    await page.goto(`/login?redirectTo=${encodeURIComponent(path)}`);
    await typeLogIn(page, customer.email, customer.password);
    await expect(page).toHaveURL(path);
    await expect(link(page.getByRole("banner"), "nav-account")).toBeVisible();
  }
});

test("a session that ended makes a guest of the shopper in the shop, who is told why the prices are others", async ({ page, wholesale, loginAs, newBrowser }) => {
  await loginAs(wholesale);
  await page.goto(GOODS.lined.path);
  await expect(productPrice(page)).toContainText("$11.90");

  const other = await (await newBrowser()).newPage();
  await other.goto("/login");
  await typeLogIn(other, wholesale, PASSWORD);
  await other.goto("/logout");
  await button(main(other), "nav-log-out").click();
  await expectNotice(other, "flash-logged-out");

  await page.reload();
  await expectNotice(page, "flash-session-ended-guest");
  await expect(page).toHaveURL(GOODS.lined.path);
  await expect(productPrice(page)).toContainText("$14.90");
  await expect(link(page.getByRole("banner"), "nav-log-in")).toBeVisible();
});

test("what was typed for a product is not lost when the session ends before it goes into the cart", async ({ page, newCustomer, newBrowser }) => {
  const customer = await newCustomer();
  await page.goto(GOODS.stamp.path);
  await labelled(page, "Text of the stamp").fill("Ada Lovelace");
  await main(page).getByLabel("The text is mine to use").check();

  const other = await (await newBrowser()).newPage();
  await other.goto("/login");
  await typeLogIn(other, customer.email, customer.password);
  await other.goto("/logout");
  await button(main(other), "nav-log-out").click();
  await expectNotice(other, "flash-logged-out");

  await button(page, "product-add").click();
  await expectNotice(page, "flash-session-ended-draft-kept");
  await typeLogIn(page, customer.email, customer.password);
  await expect(labelled(page, "Text of the stamp")).toHaveValue("Ada Lovelace");
  await expect(main(page).getByLabel("The text is mine to use")).toBeChecked();
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
});

test("a log-out takes the cart out of sight, and the next log-in brings it back", { tag: "@mobile" }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await putIntoCart(context.request, GOODS.lined, 3);
  await page.goto("/account");
  await expectCartCount(page, 3);
  await button(page, "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
  await expectCartCount(page, 0);
  await typeLogIn(page, customer.email, customer.password);
  await expectNotice(page, "flash-cart-restored");
  await expectCartCount(page, 3);
});
