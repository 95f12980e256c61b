// Where passwords are the business of the store's own pages: the app leads there, and takes over again afterwards.

import type { Page } from "@playwright/test";
import { freshEmail, logIn, post, target } from "../support/customers";
import { SHOP } from "../support/demo";
import { expectHosted } from "../support/hosted";
import { expectErrors, expectPage, link, main, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const tag = ["@every-store", "@lacks-passwords"];
const NEW_PASSWORD = "Another-Passw0rd?";

/** The page says where this is done, and leads there. */
async function goOn(page: Page, title: string, heading: string): Promise<void> {
  await expectPage(page, title);
  await expect(main(page)).toContainText(text("elsewhere-text", { shop: SHOP }));
  await expect(main(page).locator("input")).toHaveCount(0);
  await main(page).getByRole("link", { name: text("elsewhere-link", { shop: SHOP }), exact: true }).click();
  await expectHosted(page, heading);
}

/** Fills in a form of a hosted page, and sends it. */
async function send(page: Page, values: Record<string, string>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: button, exact: true }).click();
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/forgot-password");
  await goOn(page, "forgot-title", "Forgotten password");
  await send(page, { "E-mail address": email }, "Send the link");
}

/** Opens the latest link that was mailed to somebody; returns its address. */
async function openMailedLink(page: Page, email: string): Promise<string> {
  await page.goto("/demo/mailbox");
  const mail = main(page).getByRole("article").filter({ hasText: text("mailbox-to", { to: email }) });
  await link(mail, "mailbox-open").first().click();
  await expectHosted(page, "New password");
  return page.url();
}

test("a forgotten password is recovered by the mailed link, and only the new one logs in", { tag: ["@mobile", ...tag] }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  await page.goto("/login");
  await link(page, "login-forgot").click();
  await goOn(page, "forgot-title", "Forgotten password");
  await send(page, { "E-mail address": customer.email }, "Send the link");
  await expectHosted(page, "Look into your mail");

  const href = await openMailedLink(page, customer.email);
  await send(page, { "New password": "short" }, "Set the password");
  await expectHosted(page, "New password");
  await send(page, { "New password": NEW_PASSWORD }, "Set the password");
  await expectHosted(page, "Your password is set");
  await page.getByRole("link", { name: "Log in to the shop", exact: true }).click();
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, customer.password);
  await expectErrors(page, text("error-credentials"));
  await typeLogIn(page, customer.email, NEW_PASSWORD);
  await expect(page).toHaveURL("/account");

  await page.goto(href);
  await expectHosted(page, "This link was used before or is too old");
});

test("the store's page says the same whether or not there is an account", { tag }, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const answers: string[] = [];
  for (const email of [customer.email, freshEmail()]) {
    await askForLink(page, email);
    await expectHosted(page, "Look into your mail");
    await expect(page.getByText(email)).toHaveCount(0);
    answers.push(`${page.url()} ${await page.locator("main").innerHTML()}`);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a changed password ends the session here, and the new one opens another", { tag }, async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  await logIn(elsewhere, customer.email, customer.password);
  await page.goto("/.well-known/change-password");
  await expect(page).toHaveURL("/account/password");
  await goOn(page, "password-title", "Change password");
  const values = { "E-mail address": customer.email, "New password": NEW_PASSWORD };
  await send(page, { ...values, "Current password": "Not-My-Passw0rd" }, "Change the password");
  await expectHosted(page, "Change password");
  expect(target(await elsewhere.get("/account", { maxRedirects: 0 }))).toBeUndefined();
  await send(page, { ...values, "Current password": customer.password }, "Change the password");
  await expectHosted(page, "Your password is set");

  expect(target(await elsewhere.get("/account", { maxRedirects: 0 }))).toBe("/login?redirectTo=%2Faccount");
  await page.goto("/account");
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, NEW_PASSWORD);
  await expect(page).toHaveURL("/account");
});

test("no form here takes a password but those to log in and to register", { tag: ["@http", ...tag] }, async ({ context, newCustomer }) => {
  const customer = await newCustomer();
  for (const [path, form] of [
    ["/account/password", { current_password: customer.password, password: NEW_PASSWORD }],
    ["/forgot-password", { email: customer.email }],
  ] as const) {
    expect((await post(context.request, path, form)).status(), path).toBe(404);
  }
  const reset = await context.request.get("/passwordreset?c=1&t=abc", { maxRedirects: 0 });
  expect(target(reset)).toBe("/forgot-password");
  await logIn(context.request, customer.email, customer.password);
});
