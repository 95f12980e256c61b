import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { FROM_HERE, register } from "../support/customers";
import { AUSTIN, FIELDS, RETAIL } from "../support/demo";
import {
  accountNav,
  button,
  card,
  expectAddress,
  expectNotice,
  expectPage,
  field,
  fillAddress,
  labelled,
  link,
  typeLogIn,
} from "../support/page";
import { type SessionPayload, open, seal } from "../support/session-cookie";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

async function sessionCookie(context: BrowserContext): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name === "session");
  expect(cookie, "there is a session").toBeDefined();
  return cookie?.value ?? "";
}

async function replaceSession(context: BrowserContext, baseURL: string | undefined, value: string): Promise<void> {
  await context.addCookies([{ name: "session", value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
}

/** Ends the browser's session at the store: the cookie is still good, what it stands for is not. */
async function endSession(context: BrowserContext, elsewhere: APIRequestContext): Promise<void> {
  const headers = { ...FROM_HERE, Cookie: `session=${await sessionCookie(context)}` };
  expect((await elsewhere.post("/logout", { headers, form: {}, maxRedirects: 0 })).status()).toBe(303);
}

async function expectSentToLogIn(page: Page, notice: string, back: string): Promise<void> {
  await expectPage(page, "login-title");
  await expectNotice(page, notice);
  await expect(page).toHaveURL(`/login?redirectTo=${encodeURIComponent(back).replaceAll("%20", "+")}`);
}

test("the session cookie is out of reach for scripts and other sites", { tag: ["@http", "@every-store"] }, async ({ newCustomer, context }) => {
  await newCustomer();
  const cookie = (await context.cookies()).find(({ name }) => name === "session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });
});

test("a session cookie that the app did not seal makes a guest, not an error", { tag: ["@every-store", "@http"] }, async ({ page, newCustomer, context, baseURL }) => {
  await newCustomer();
  const sound = await sessionCookie(context);
  for (const [what, value] of [
    ["made up", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"],
    ["empty", ""],
    ["cut", sound.slice(0, -8)],
    ["with a changed letter", `${sound[0] === "A" ? "B" : "A"}${sound.slice(1)}`],
    ["sealed with another secret", seal("session", open("session", sound), "x".repeat(64))],
    ["very long", "A".repeat(3000)],
  ] as const) {
    await replaceSession(context, baseURL, value);
    const answer = await page.goto("/");
    expect(answer?.status(), what).toBe(200);
    await expect(link(page.getByRole("banner"), "nav-log-in"), what).toBeVisible();
    expect((await context.cookies()).map(({ name }) => name), what).not.toContain("session");
    await page.goto("/account");
    await expectPage(page, "login-title");
  }
  // The cookie itself is still good.
  await replaceSession(context, baseURL, sound);
  await page.goto("/account");
  await expect(page).toHaveURL("/account");
});

const now = () => Math.floor(Date.now() / 1000);
for (const [what, age] of [
  ["whose token has ended", (session: SessionPayload) => ({ ...session, e: now() - 1 })],
  ["whose token is about to end", (session: SessionPayload) => ({ ...session, e: now() + 10 })],
  ["that was idle for too long", (session: SessionPayload) => ({ ...session, a: now() - session.i - 1 })],
  ["of another store", (session: SessionPayload) => ({ ...session, s: "elsewhere" })],
] as const) {
  test(`a session ${what} asks to log in and comes back`, { tag: ["@every-store", "@http"] }, async ({ page, newCustomer, context, baseURL }) => {
    const customer = await newCustomer();
    const payload = open("session", await sessionCookie(context));
    await replaceSession(context, baseURL, seal("session", age(payload)));

    await page.goto("/account/orders?status=shipped");
    await expectSentToLogIn(page, "flash-session-ended", "/account/orders?status=shipped");
    await typeLogIn(page, customer.email, customer.password);
    await expect(page).toHaveURL("/account/orders?status=shipped");
  });
}

test("an active session goes on: its idle time begins anew", { tag: "@every-store" }, async ({ page, newCustomer, context, baseURL }) => {
  await newCustomer();
  const payload = open("session", await sessionCookie(context));
  const seen = now() - payload.i + 60;
  await replaceSession(context, baseURL, seal("session", { ...payload, a: seen }));
  await page.goto("/account");
  await expect(page).toHaveURL("/account");
  expect(open("session", await sessionCookie(context)).a).toBeGreaterThan(seen);
});

test("a session that the shop does not know any more asks to log in and comes back", { tag: "@every-store" }, async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/addresses");
  await endSession(context, elsewhere);
  await link(accountNav(page), "nav-orders").click();
  await expectSentToLogIn(page, "flash-session-ended", "/account/orders");
  await typeLogIn(page, customer.email, customer.password);
  await expectPage(page, "orders-title");
});

test("the notice of an ended session shows once", { tag: "@every-store" }, async ({ page, newCustomer, context, elsewhere }) => {
  await newCustomer();
  await endSession(context, elsewhere);
  await page.goto("/account");
  await expectNotice(page, "flash-session-ended");
  await page.goto("/account");
  await expectPage(page, "login-title");
  await expect(page.getByText(text("flash-session-ended"))).toHaveCount(0);
});

test("details typed when the session ended are back after logging in, and can be saved", { tag: ["@mobile", "@every-store"] }, async ({ page, newCustomer, context, elsewhere, store }) => {
  const customer = await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-first-name").fill("Kaarina");
  await field(page, "field-phone").fill("+358 40 000 0000");
  await field(page, "field-company").fill("“Ink” & </input>");
  if (store.ownQuestions) {
    await labelled(page, FIELDS.remarks.label).fill("two\nlines & </textarea>");
    await page.getByRole("checkbox", { name: "Gifts", exact: true }).check();
    await labelled(page, FIELDS.pin.label).fill("9876");
  }
  await endSession(context, elsewhere);
  await button(page, "details-submit").click();

  await expectSentToLogIn(page, "flash-session-ended-draft-kept", "/account/details");
  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL("/account/details");
  await expectNotice(page, "flash-draft-restored");
  await expect(field(page, "field-first-name")).toHaveValue("Kaarina");
  await expect(field(page, "field-phone")).toHaveValue("+358 40 000 0000");
  await expect(field(page, "field-company")).toHaveValue("“Ink” & </input>");
  if (store.ownQuestions) {
    await expect(labelled(page, FIELDS.remarks.label)).toHaveValue("two\nlines & </textarea>");
    await expect(page.getByRole("checkbox", { name: "Gifts", exact: true })).toBeChecked();
    await expect(labelled(page, FIELDS.pin.label)).toHaveValue("");
  }

  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await expect(field(page, "field-first-name")).toHaveValue("Kaarina");
  await page.reload();
  await expect(page.getByText(text("flash-draft-restored"))).toHaveCount(0);
});

test("an address typed when the session ended is kept through a wrong password, too", async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/addresses/new");
  await fillAddress(page, AUSTIN);
  await endSession(context, elsewhere);
  await button(page, "address-new-submit").click();
  await expectSentToLogIn(page, "flash-session-ended-draft-kept", "/account/addresses/new");
  await typeLogIn(page, customer.email, "Not-My-Passw0rd");
  await typeLogIn(page, customer.email, customer.password);
  await expectNotice(page, "flash-draft-restored");
  await expectAddress(page, AUSTIN);
  await button(page, "address-new-submit").click();
  await expectNotice(page, "flash-address-added");
  await expect(card(page, "Sam O'Neil")).toBeVisible();
});

test("a changed address comes back to its own form", async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/addresses");
  await page.getByRole("link", { name: text("address-edit-label", { address: "" }), exact: false }).first().click();
  const form = page.url();
  await fillAddress(page, AUSTIN);
  await endSession(context, elsewhere);
  await button(page, "address-edit-submit").click();
  await expectNotice(page, "flash-session-ended-draft-kept");
  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL(form);
  await expectAddress(page, AUSTIN);
});

test("passwords are not kept when the session ends", async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/password");
  await field(page, "field-current-password").fill(customer.password);
  await field(page, "field-new-password").fill("Another-Passw0rd?");
  await endSession(context, elsewhere);
  await button(page, "password-submit").click();
  await expectPage(page, "login-title");
  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL("/account/password");
  await expect(field(page, "field-current-password")).toHaveValue("");
  await expect(field(page, "field-new-password")).toHaveValue("");
});

test("choosing a country after the session ended loses nothing", { tag: "@no-script" }, async ({ page, newCustomer, context, elsewhere }) => {
  const customer = await newCustomer();
  await page.goto("/account/addresses/new");
  await field(page, "field-city").fill("Austin");
  await field(page, "field-country").selectOption("AU");
  await endSession(context, elsewhere);
  await button(page, "form-refresh").click();
  await expectNotice(page, "flash-session-ended-draft-kept");
  await typeLogIn(page, customer.email, customer.password);
  await expect(field(page, "field-city")).toHaveValue("Austin");
  await expect(field(page, "field-country")).toHaveValue("AU");
});

test("what one customer typed is never shown to another who logs in next", { tag: "@every-store" }, async ({ page, newCustomer, context, elsewhere }) => {
  await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-first-name").fill("Private");
  await endSession(context, elsewhere);
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-session-ended-draft-kept");

  const other = await register(elsewhere);
  await typeLogIn(page, other.email, other.password);
  await expect(page).toHaveURL("/account/details");
  await expect(field(page, "field-first-name")).toHaveValue(other.firstName);
  await expect(page.getByText(text("flash-draft-restored"))).toHaveCount(0);
});

test("a form that was opened as one customer changes nothing of another in the same browser", { tag: "@every-store" }, async ({ page, newCustomer, context }) => {
  await newCustomer({ firstName: "First" });
  await page.goto("/account/details");
  await field(page, "field-phone").fill("555");
  const second = await newCustomer({ firstName: "Second" });

  await button(page, "details-submit").click();
  await expectNotice(page, "flash-other-customer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("overview-greeting", { name: "Second" }));
  const tab = await context.newPage();
  await tab.goto("/account/details");
  await expect(field(tab, "field-first-name")).toHaveValue(second.firstName);
  await expect(field(tab, "field-phone")).toHaveValue("");
});

test("two tabs of one customer work side by side", async ({ page, newCustomer, context }) => {
  await newCustomer();
  const other = await context.newPage();
  await page.goto("/account/details");
  await other.goto("/account/details");
  await field(page, "field-phone").fill("111");
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await field(other, "field-company").fill("Oy");
  await button(other, "details-submit").click();
  await expectNotice(other, "flash-details-saved");
});

test("logging in makes a new session, whatever cookie was planted before", { tag: "@every-store" }, async ({ page, newCustomer, context, baseURL }) => {
  const planted = await newCustomer({ firstName: "Planted" });
  const old = await sessionCookie(context);
  await context.clearCookies();
  await replaceSession(context, baseURL, "planted");
  await page.goto("/login");
  await typeLogIn(page, RETAIL, planted.password);
  await expect(page).toHaveURL("/account");
  const fresh = await sessionCookie(context);
  expect(fresh).not.toBe(old);
  expect(fresh).not.toBe("planted");
});

test("two customers in two browsers see their own account only", { tag: "@every-store" }, async ({ page, newCustomer, newBrowser }) => {
  await newCustomer({ firstName: "Here" });
  const there = await newBrowser();
  await register(there.request, { firstName: "There" });
  const other = await there.newPage();
  for (let round = 0; round < 3; round++) {
    await Promise.all([page.goto("/account"), other.goto("/account")]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("overview-greeting", { name: "Here" }));
    await expect(other.locator("h1")).toContainText("There");
  }
});
