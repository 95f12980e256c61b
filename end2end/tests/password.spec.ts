import type { Page } from "@playwright/test";
import { logIn, target } from "../support/customers";
import { button, expectErrorAt, expectErrors, expectNotice, expectPage, field, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const NEW_PASSWORD = "Another-Passw0rd?";

async function change(page: Page, current: string, next: string): Promise<void> {
  await field(page, "field-current-password").fill(current);
  await field(page, "field-new-password").fill(next);
  await button(page, "password-submit").click();
}

test("a changed password logs in; the old one does not", async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account/password");
  await expectPage(page, "password-title");
  await change(page, customer.password, NEW_PASSWORD);
  await expectNotice(page, "flash-password-changed");

  await button(page, "nav-log-out").click();
  await typeLogIn(page, customer.email, customer.password);
  await expectErrors(page, text("error-credentials"));
  await typeLogIn(page, customer.email, NEW_PASSWORD);
  await expect(page).toHaveURL("/account");
});

test("who changes the password stays logged in here, and is logged out elsewhere", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  await logIn(elsewhere, customer.email, customer.password);
  await page.goto("/account/password");
  await change(page, customer.password, NEW_PASSWORD);
  await expectNotice(page, "flash-password-changed");

  await page.goto("/account/details");
  await expectPage(page, "details-title");
  const answer = await elsewhere.get("/account/details", { maxRedirects: 0 });
  expect(target(answer)).toBe("/login?redirectTo=%2Faccount%2Fdetails");
});

test("a wrong current password is said at its field", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/password");
  await change(page, "Not-My-Passw0rd", NEW_PASSWORD);
  await expectErrors(page, text("error-current-password"));
  await expectErrorAt(field(page, "field-current-password"), text("error-current-password"));
  await expect(field(page, "field-current-password")).toHaveValue("");
  await expect(field(page, "field-new-password")).toHaveValue("");
  await logIn(elsewhere, customer.email, customer.password);
});

test("a new password has to meet the rules and to differ", async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account/password");
  await change(page, "", "");
  await expectErrors(page, text("error-current-password-empty"), text("error-new-password-empty"));

  await change(page, customer.password, "alllowercase");
  const list = new Intl.ListFormat("en");
  const unmet = ["password-rule-upper-case", "password-rule-numbers", "password-rule-special"];
  const message = text("error-password-rules", { rules: list.format(unmet.map((key) => text(key, { count: 1 }))) });
  await expectErrors(page, message);
  await expectErrorAt(field(page, "field-new-password"), message);

  await change(page, customer.password, customer.password);
  await expectErrors(page, text("error-password-same"));
});

test("long passwords with spaces and any letters are welcome", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  const long = ` Kärsivällisyys 1 on ${"pitkä ".repeat(20)}🌲 `;
  await page.goto("/account/password");
  await change(page, customer.password, long);
  await expectNotice(page, "flash-password-changed");
  await logIn(elsewhere, customer.email, long);
});

test("password managers find the page and the name to save it under", async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/.well-known/change-password");
  await expect(page).toHaveURL("/account/password");
  await expect(page.locator("input[autocomplete=username]")).toHaveValue(customer.email);
  await expect(field(page, "field-current-password")).toHaveAttribute("autocomplete", "current-password");
  await expect(field(page, "field-new-password")).toHaveAttribute("autocomplete", "new-password");
});
