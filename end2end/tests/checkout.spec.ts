// From the cart through the store's own checkout and back.

import { post, target } from "../support/customers";
import { PASSWORD } from "../support/demo";
import { GOODS } from "../support/goods";
import { backToTheShop, expectHosted, placeOrder, who } from "../support/hosted";
import { button, expectNotice, expectPage, link, main, typeLogIn } from "../support/page";
import { cartLine, cartSum, expectCartCount, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("a wholesale shopper fills a cart as a guest, logs in, orders at the group's prices and finds the order", { tag: "@mobile" }, async ({ page, wholesale, javaScriptEnabled }) => {
  await page.goto(GOODS.lined.path);
  await page.getByLabel(text("product-quantity"), { exact: true }).fill("3");
  await button(page, "product-add").click();
  await expect(cartSum(page, "total-subtotal")).toHaveText("$44.70");

  await link(page.getByRole("banner"), "nav-log-in").click();
  await typeLogIn(page, wholesale, PASSWORD);
  await expect(link(page.getByRole("banner"), "nav-account")).toBeVisible();
  await expectCartCount(page, 3);
  for (const key of ["flash-carts-combined", "flash-cart-restored"]) await expect(page.getByText(text(key))).toHaveCount(0);
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toContainText("$11.90");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$35.70");

  await link(page, "cart-checkout").click();
  await expectHosted(page, "Checkout");
  await expect(who(page)).toContainText(`Logged in as Walter Okafor (${wholesale})`);
  const row = page.getByRole("row").filter({ hasText: GOODS.lined.name });
  await expect(row.getByRole("cell")).toHaveText([/Everyday Notebook/, "3", /11\.90/, /35\.70/]);

  const number = await placeOrder(page);
  await backToTheShop(page, javaScriptEnabled);
  await expect(page).toHaveURL("/");
  await expectCartCount(page, 0);
  await page.goto("/account/orders");
  await main(page).getByRole("link", { name: text("order-number", { number }), exact: true }).click();
  await expectPage(page, "order-number", { number });
  await expect(main(page)).toContainText(GOODS.lined.name);
  await expect(main(page)).toContainText("$35.70");
});

test("a guest checks out as a guest, and comes back to an empty cart", { tag: "@mobile" }, async ({ page, context, javaScriptEnabled }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await page.goto("/cart");
  await link(page, "cart-checkout").click();
  await expectHosted(page, "Checkout");
  await expect(who(page)).toContainText("Guest checkout");
  await expect(page.getByRole("row").filter({ hasText: GOODS.lined.name })).toContainText("29.80");
  await placeOrder(page);
  await backToTheShop(page, javaScriptEnabled);
  await expect(page).toHaveURL("/");
  await expect(link(page.getByRole("banner"), "nav-log-in")).toBeVisible();
  await expectCartCount(page, 0);
});

test("who comes back without ordering has the cart still", async ({ page, context, javaScriptEnabled }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await page.goto("/checkout");
  await expectHosted(page, "Checkout");
  await backToTheShop(page, javaScriptEnabled);
  await expect(page).toHaveURL("/");
  await expectCartCount(page, 2);
  await page.goto("/checkout");
  await expectHosted(page, "Checkout");
  await expect(page.getByRole("row").filter({ hasText: GOODS.lined.name })).toBeVisible();
});

test("a log-in keeps a guest's cart, and tells when it was added to the one of the account", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await putIntoCart(context.request, GOODS.dotted, 1);
  await context.clearCookies();
  await putIntoCart(context.request, GOODS.lined, 2);
  await page.goto("/login?redirectTo=/cart");
  await typeLogIn(page, customer.email, PASSWORD);
  await expect(page).toHaveURL("/cart");
  await expectNotice(page, "flash-carts-combined");
  await expect(cartLine(page, GOODS.dotted)).toBeVisible();
  await expect(cartLine(page, GOODS.lined)).toBeVisible();
  await expectCartCount(page, 3);
  await page.reload();
  await expect(page.getByText(text("flash-carts-combined"))).toHaveCount(0);
});

test("a log-in without a guest's cart brings the one of the last visit back, and says so", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await putIntoCart(context.request, GOODS.dotted, 4);
  await context.clearCookies();
  await page.goto("/login");
  await typeLogIn(page, customer.email, PASSWORD);
  await expectNotice(page, "flash-cart-restored");
  await expectCartCount(page, 4);
});

test("registering keeps the cart", async ({ page, newCustomer, context }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await newCustomer();
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toBeVisible();
  await expectCartCount(page, 2);
});

test("a log-in from the hosted checkout leads back to it, as the customer", { tag: "@mobile" }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer({ firstName: "Elli" });
  await context.clearCookies();
  await putIntoCart(context.request, GOODS.lined);
  await page.goto("/checkout");
  await expect(who(page)).toContainText("Guest checkout");
  await who(page).getByRole("link", { name: "Log in", exact: true }).click();
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, PASSWORD);
  await expectHosted(page, "Checkout");
  expect(new URL(page.url()).pathname).toBe("/checkout");
  await expect(who(page)).toContainText(`Logged in as Elli Laaksonen (${customer.email})`);
  await expect(page.getByRole("row").filter({ hasText: GOODS.lined.name })).toBeVisible();
});

test("a log-out from the hosted checkout ends the session here, and leads on", async ({ page, newCustomer, context }) => {
  await newCustomer();
  await putIntoCart(context.request, GOODS.lined);
  await page.goto("/checkout");
  await who(page).getByRole("link", { name: "Log out", exact: true }).click();
  await expectPage(page, "logout-title");
  expect(new URL(page.url()).searchParams.get("redirectTo")).toBe("/checkout");
  await button(main(page), "nav-log-out").click();
  // The cart stays with the account, so a guest has nothing to check out.
  await expectPage(page, "cart-title");
  await expect(link(page.getByRole("banner"), "nav-log-in")).toBeVisible();
  await expectCartCount(page, 0);
});

test("without a cart there is nothing to check out, and the cart says so", async ({ page }) => {
  await page.goto("/checkout");
  await expectPage(page, "cart-title");
  await expectNotice(page, "flash-cart-empty");
});

test("a cart that was ordered before cannot be ordered again", async ({ context }) => {
  await putIntoCart(context.request, GOODS.lined);
  const other = await context.newPage();
  const second = await context.newPage();
  await other.goto("/checkout");
  await second.goto("/cart");
  await placeOrder(other);
  await link(second, "cart-checkout").click();
  await expectPage(second, "cart-title");
  await expectNotice(second, "flash-cart-gone");
});

test.describe("the way to the checkout", { tag: "@http" }, () => {
  test("works once, is kept by nobody and tells no other site where it came from", async ({ request }) => {
    await putIntoCart(request, GOODS.lined);
    const answer = await request.get("/checkout", { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    const url = target(answer) ?? "";
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cart\.php\?/);
    expect((await request.get(url)).status()).toBe(200);
    expect((await request.get(url)).status(), "a second time").toBe(410);
  });

  test("stands in no page", async ({ request }) => {
    await putIntoCart(request, GOODS.lined);
    for (const path of ["/cart", "/", GOODS.lined.path]) {
      expect(await (await request.get(path)).text(), path).not.toContain("cart.php");
    }
  });

  test("is not there for forms, and the framed checkout is not either unless the shop wants it", async ({ request }) => {
    await putIntoCart(request, GOODS.lined);
    expect((await post(request, "/checkout", {})).status()).toBe(405);
    expect((await request.get("/checkout/frame", { maxRedirects: 0 })).status()).toBe(404);
  });
});
