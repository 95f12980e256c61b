import { logIn, logOut } from "../support/customers";
import { button, expectNotice, expectPage, link, main } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("after logging out the account is closed", { tag: "@every-store" }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/orders");
  await button(page, "nav-log-out").click();
  await expect(page).toHaveURL("/login");
  await expectNotice(page, "flash-logged-out");

  await page.goto("/account/orders");
  await expectPage(page, "login-title");
  await expect(link(page.getByRole("banner"), "nav-log-in")).toBeVisible();
});

test("opening the log-out page changes nothing; its button logs out", { tag: "@every-store" }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/logout");
  await expectPage(page, "logout-title");
  await link(main(page), "form-cancel").click();
  await expect(page).toHaveURL("/account");

  await page.goto("/logout");
  await button(main(page), "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
});

test("logging out twice is harmless", { tag: "@every-store" }, async ({ page, newCustomer, context }) => {
  await newCustomer();
  await page.goto("/account");
  const other = await context.newPage();
  await other.goto("/account/orders");

  await button(page, "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
  await button(other, "nav-log-out").click();
  await expectNotice(other, "flash-logged-out");
  await other.goto("/logout");
  await expect(main(other).getByText(text("logout-already"))).toBeVisible();
});

test("the session cookie is gone, and the old one opens nothing", { tag: "@every-store" }, async ({ page, newCustomer, context }) => {
  await newCustomer();
  const [session] = (await context.cookies()).filter((cookie) => cookie.name === "session");
  expect(session).toBeDefined();
  await page.goto("/account");
  await button(page, "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
  expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain("session");

  if (session) await context.addCookies([session]);
  await page.goto("/account");
  await expectPage(page, "login-title");
});

test("the notice of logging out shows once", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/logout");
  await button(main(page), "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
  await page.reload();
  await expect(page.getByText(text("flash-logged-out"))).toHaveCount(0);
});

test("the back button shows nothing of the account after logging out", { tag: "@every-store" }, async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account");
  await expect(main(page).getByText(customer.email)).toBeVisible();
  await button(page, "nav-log-out").click();
  await expectPage(page, "login-title");

  await page.goBack();
  await expectPage(page, "login-title");
  await expect(page.getByText(customer.email)).toHaveCount(0);
});

test("logging out elsewhere is noticed here at the next page", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account");
  await logIn(elsewhere, customer.email, customer.password);
  await logOut(elsewhere);

  await page.goto("/account/details");
  await expectNotice(page, "flash-session-ended");
});
