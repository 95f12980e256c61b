import type { Page } from "@playwright/test";
import { type Customer, freshEmail, logIn, post, target } from "../support/customers";
import { PASSWORD, RETAIL } from "../support/demo";
import {
  button,
  expectErrorAt,
  expectErrors,
  expectNotice,
  expectPage,
  field,
  link,
  main,
  typeLogIn,
} from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const NEW_PASSWORD = "Another-Passw0rd?";

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/forgot-password");
  await expectPage(page, "forgot-title");
  await field(page, "field-email").fill(email);
  await button(page, "forgot-submit").click();
}

/** The address of the latest link that was mailed to somebody. */
async function mailedLink(page: Page, email: string): Promise<string> {
  await page.goto("/demo/mailbox");
  const mail = main(page).getByRole("article").filter({ hasText: text("mailbox-to", { to: email }) });
  const href = await link(mail, "mailbox-open").first().getAttribute("href");
  expect(href).toBeTruthy();
  return href ?? "";
}

async function resetLink(page: Page, customer: Customer): Promise<string> {
  await askForLink(page, customer.email);
  await expectPage(page, "forgot-sent-title");
  return mailedLink(page, customer.email);
}

async function setPassword(page: Page, password: string): Promise<void> {
  await field(page, "field-new-password").fill(password);
  await button(page, "reset-submit").click();
}

test("the answer is the same whether or not there is an account", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const answers: string[] = [];
  for (const email of [customer.email, freshEmail()]) {
    await askForLink(page, email);
    await expectPage(page, "forgot-sent-title");
    await expect(main(page).getByText(text("forgot-sent-text"))).toBeVisible();
    await expect(page.getByText(email)).toHaveCount(0);
    answers.push(`${page.url()} ${await main(page).innerHTML()}`);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a mistyped email address is said at its field", async ({ page }) => {
  await askForLink(page, "someone@example");
  await expectErrors(page, text("error-email"));
  await expectErrorAt(field(page, "field-email"), text("error-email"));
  await expect(field(page, "field-email")).toHaveValue("someone@example");
});

test("the mailed link sets a new password, and only the new one logs in", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const href = await resetLink(page, customer);

  await page.goto("/demo/mailbox");
  const mail = main(page).getByRole("article").filter({ hasText: customer.email });
  await link(mail, "mailbox-open").first().click();
  await expectPage(page, "reset-title");
  await expect(page).toHaveURL("/passwordreset");
  expect(new URL(href, page.url()).searchParams.get("t")).toBeTruthy();

  await setPassword(page, NEW_PASSWORD);
  await expect(page).toHaveURL("/login");
  await expectNotice(page, "flash-password-reset");
  await typeLogIn(page, customer.email, customer.password);
  await expectErrors(page, text("error-credentials"));
  await typeLogIn(page, customer.email, NEW_PASSWORD);
  await expect(page).toHaveURL("/account");
});

test("a new password has to meet the rules, and the link stays good meanwhile", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  await page.goto(await resetLink(page, customer));
  await setPassword(page, "NOLOWERCASE1!");
  const message = text("error-password-rules", { rules: text("password-rule-lower-case") });
  await expectErrors(page, message);
  await expectErrorAt(field(page, "field-new-password"), message);
  await expect(field(page, "field-new-password")).toHaveValue("");

  await setPassword(page, "");
  await expectErrors(page, text("error-new-password-empty"));
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");
});

test("a link works once", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const href = await resetLink(page, customer);
  await page.goto(href);
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");

  await page.goto(href);
  await setPassword(page, "Third-Passw0rd!");
  await expectPage(page, "reset-dead-title");
  await link(page, "reset-dead-again").click();
  await expectPage(page, "forgot-title");
});

test("only the latest of several links works", async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const first = await resetLink(page, customer);
  const second = await resetLink(page, customer);
  expect(second).not.toBe(first);

  await page.goto(first);
  await setPassword(page, NEW_PASSWORD);
  await expectPage(page, "reset-dead-title");
  await page.goto(second);
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");
});

test("opening the link changes nothing, so mail scanners do no harm", async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await context.clearCookies();
  const href = await resetLink(page, customer);
  for (let visit = 0; visit < 3; visit++) expect((await elsewhere.get(href)).status()).toBe(200);
  await logIn(elsewhere, customer.email, customer.password);

  await page.goto(href);
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");
});

for (const query of ["", "?c=1", "?t=abc", "?c=&t=", "?c=abc&t=abc", "?c=1&t=%3Cscript%3E", "?c=1&c=2&t=abc", "?link=dead"]) {
  test(`a link that no shop would mail says so and offers a new one: "${query}"`, async ({ page }) => {
    await page.goto(`/passwordreset${query}`);
    await expectPage(page, "reset-dead-title");
    expect(page.url()).not.toMatch(/[?&][ct]=/);
    await link(page, "reset-dead-again").click();
    await expectPage(page, "forgot-title");
  });
}

test("a made-up link is refused when it is used", async ({ page }) => {
  await page.goto(`/passwordreset?c=1&t=${"0".repeat(64)}`);
  await expect(page).toHaveURL("/passwordreset");
  await setPassword(page, NEW_PASSWORD);
  await expectPage(page, "reset-dead-title");
});

test("a link for one account does nothing to another", async ({ page, newCustomer, context, elsewhere }) => {
  const victim = await newCustomer();
  const attacker = await newCustomer();
  await context.clearCookies();
  const href = await resetLink(page, attacker);
  const crossed = new URL(href, page.url());
  crossed.searchParams.set("c", String(Number(crossed.searchParams.get("c")) - 1));

  await page.goto(crossed.href);
  await setPassword(page, NEW_PASSWORD);
  await expectPage(page, "reset-dead-title");
  await logIn(elsewhere, victim.email, victim.password);
});

test("the link works while somebody else is logged in, and leaves nobody logged in", async ({ page, newCustomer, loginAs }) => {
  const customer = await newCustomer();
  await loginAs(RETAIL);
  await page.goto(await resetLink(page, customer));
  await expectPage(page, "reset-title");
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");

  await page.goto("/account");
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, NEW_PASSWORD);
  await expect(page).toHaveURL("/account");
  await loginAs(RETAIL, PASSWORD);
});

test("a new password ends the sessions that the old one opened", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  await logIn(elsewhere, customer.email, customer.password);
  await page.goto(await resetLink(page, customer));
  await setPassword(page, NEW_PASSWORD);
  await expectNotice(page, "flash-password-reset");

  const answer = await elsewhere.get("/account", { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(target(answer)).toBe("/login?redirectTo=%2Faccount");
});

test("the token of a link is in no page and no referrer", { tag: "@http" }, async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  const href = await resetLink(page, customer);
  const token = new URL(href, page.url()).searchParams.get("t") ?? "missing";
  const moved = await elsewhere.get(href, { maxRedirects: 0 });
  expect(moved.status()).toBe(303);
  expect(target(moved)).toBe("/passwordreset");
  expect(moved.headers()["referrer-policy"]).toBe("no-referrer");
  const cookie = moved.headers()["set-cookie"] ?? "";
  expect(cookie).toMatch(/^reset=.*HttpOnly/);
  expect(cookie).not.toContain(token);
  expect(await (await elsewhere.get("/passwordreset")).text()).not.toContain(token);
  // Without its cookie the form sets no password.
  const refused = await post(page.request, "/passwordreset", { password: NEW_PASSWORD });
  expect(target(refused)).toBe("/passwordreset?link=dead");
});

test("the mailbox of the demo shows the welcome of a new customer", async ({ page, newCustomer }) => {
  const customer = await newCustomer({ firstName: "Saara" });
  await page.goto("/");
  await link(page.getByRole("complementary", { name: text("demo-label") }), "demo-mailbox-link").click();
  await expectPage(page, "mailbox-title");
  const mail = main(page).getByRole("article").filter({ hasText: text("mailbox-to", { to: customer.email }) });
  await expect(mail).toHaveCount(1);
  await expect(mail).toContainText("Saara");
  await expect(mail.getByRole("heading", { level: 2 })).toBeVisible();
});
