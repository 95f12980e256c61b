import { freshEmail } from "../support/customers";
import { PASSWORD, RETAIL, VIP } from "../support/demo";
import { button, expectErrorAt, expectErrors, expectNotice, expectPage, field, link, main, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("a shopper logs in, sees the account, and logs out again", { tag: ["@mobile", "@every-store"] }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer({ firstName: "Maija" });
  await context.clearCookies();

  await page.goto("/login");
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("overview-greeting", { name: "Maija" }));

  await button(page, "nav-log-out").click();
  await expect(page).toHaveURL("/login");
  await expectNotice(page, "flash-logged-out");
  await expectPage(page, "login-title");
});

test("logging in leads to the page that was asked for, with its parameters", { tag: "@every-store" }, async ({ page }) => {
  const asked = "/account/orders?status=shipped&x=1";
  await page.goto(asked);
  await expectPage(page, "login-title");
  expect(new URL(page.url()).searchParams.get("redirectTo")).toBe(asked);

  await typeLogIn(page, VIP, PASSWORD);
  await expect(page).toHaveURL(asked);
  await expectPage(page, "orders-title");
});

// Tries are limited by account, so that customers of whom a wrong password is tried are new ones where that is possible.
test("the page asked for survives a wrong password", { tag: "@every-store" }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  await page.goto("/login?redirectTo=%2Faccount%2Faddresses%3Ffrom%3Dmail");
  await typeLogIn(page, customer.email, "Not-My-Passw0rd");
  await expectErrors(page, text("error-credentials"));

  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL("/account/addresses?from=mail");
});

const WRONG = [
  { what: "a wrong password", email: RETAIL, password: "Not-My-Passw0rd" },
  { what: "an unknown email address", email: freshEmail(), password: PASSWORD },
  { what: "the password in other letters", email: VIP, password: PASSWORD.toLowerCase() },
];
for (const { what, email, password } of WRONG) {
  test(`${what} gets the one message for all credentials`, { tag: "@every-store" }, async ({ page }) => {
    await page.goto("/login");
    await typeLogIn(page, email, password);

    await expectErrors(page, text("error-credentials"));
    await expect(page).toHaveURL("/login");
    await expectErrorAt(field(page, "field-email"), text("error-credentials"));
    await expect(field(page, "field-email")).toHaveValue(email);
    await expect(field(page, "field-password")).toHaveValue("");
    await page.goto("/account");
    await expectPage(page, "login-title");
  });
}

test("what is missing or malformed is said at its field, and the next try replaces it", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/login");
  await button(main(page), "login-submit").click();
  await expectErrors(page, text("error-email-empty"), text("error-password-empty"));
  await expectErrorAt(field(page, "field-password"), text("error-password-empty"));

  await typeLogIn(page, "not an address", PASSWORD);
  await expectErrors(page, text("error-email"));
  await expectErrorAt(field(page, "field-email"), text("error-email"));

  await typeLogIn(page, freshEmail(), "Not-My-Passw0rd");
  await expectErrors(page, text("error-credentials"));
});

test("spaces around the email address do not matter, spaces in the password do", { tag: "@every-store" }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  await page.goto("/login");
  await typeLogIn(page, customer.email, ` ${customer.password}`);
  await expectErrors(page, text("error-credentials"));
  await typeLogIn(page, `  ${customer.email} `, customer.password);
  await expect(page).toHaveURL("/account");
});

test("who is logged in already goes straight on", { tag: "@every-store" }, async ({ page, loginAs }) => {
  await loginAs(RETAIL);
  await page.goto("/login");
  await expect(page).toHaveURL("/account");
  await page.goto("/login?redirectTo=/account/addresses");
  await expect(page).toHaveURL("/account/addresses");
  await page.goto("/login?redirectTo=//example.org/");
  await expect(page).toHaveURL("/account");
});

test("the header leads guests to the log-in page and shoppers to their account", { tag: ["@mobile", "@every-store"] }, async ({ page, loginAs }) => {
  const header = page.getByRole("banner");
  await page.goto("/");
  await link(header, "nav-log-in").click();
  await expectPage(page, "login-title");

  await loginAs(RETAIL);
  await page.goto("/");
  await link(header, "nav-account").click();
  await expect(page).toHaveURL("/account");
});

test("the log-in page leads to registering and to a forgotten password", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/login");
  await link(page, "login-register").click();
  await expectPage(page, "register-title");
  await link(main(page), "nav-log-in").click();
  await link(page, "login-forgot").click();
  await expectPage(page, "forgot-title");
  await link(page, "forgot-back").click();
  await expectPage(page, "login-title");
});

test("password managers know what to fill in", { tag: ["@every-store", "@http"] }, async ({ page }) => {
  await page.goto("/login");
  await expect(field(page, "field-email")).toHaveAttribute("autocomplete", "username");
  await expect(field(page, "field-password")).toHaveAttribute("autocomplete", "current-password");
  await page.goto("/register");
  await expect(field(page, "field-email")).toHaveAttribute("autocomplete", "email");
  await expect(field(page, "field-password")).toHaveAttribute("autocomplete", "new-password");
});
