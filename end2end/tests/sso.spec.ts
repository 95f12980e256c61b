// Between this app and the store's own pages without logging in twice.

import type { Page } from "@playwright/test";
import { post, register, target } from "../support/customers";
import { PASSWORD } from "../support/demo";
import { backToTheShop, expectHosted } from "../support/hosted";
import { accountNav, button, expectNotice, expectPage, link, main, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const HOSTED_PAGES = [
  ["returns", "hosted-returns", "Returns"],
  ["messages", "hosted-messages", "Messages"],
  ["payment-methods", "hosted-payment-methods", "Payment methods"],
] as const;

for (const [name, key, heading] of HOSTED_PAGES) {
  test(`the account leads to the hosted page of ${name}, with the shopper logged in there`, { tag: "@mobile" }, async ({ page, newCustomer }) => {
    const customer = await newCustomer();
    await page.goto("/account");
    await expect(link(main(page), key)).toHaveAttribute("href", `/account/hosted?page=${name}`);
    await link(main(page), key).click();
    await expectHosted(page, heading);
    await expect(page.getByText(`Logged in as ${customer.email}.`)).toBeVisible();
    expect(page.url(), "no token stands in the address that stays").not.toContain("/login/token/");
  });
}

test("back from the hosted pages the same customer goes on", { tag: "@mobile" }, async ({ page, newCustomer, javaScriptEnabled }) => {
  await newCustomer();
  await page.goto("/account/hosted?page=returns");
  await backToTheShop(page, javaScriptEnabled);
  await expect(page).toHaveURL("/");
  await expect(link(page.getByRole("banner"), "nav-account")).toBeVisible();
});

test("who logged out of the hosted pages only stays logged in here", async ({ page, newCustomer, javaScriptEnabled }) => {
  await newCustomer();
  await page.goto("/account/hosted?page=returns");
  await page.getByRole("link", { name: "Log out of the hosted pages" }).click();
  await expect(page.getByText("Nobody is logged in to the hosted pages.")).toBeVisible();
  await backToTheShop(page, javaScriptEnabled);
  await expect(page).toHaveURL("/");
  await expect(link(page.getByRole("banner"), "nav-account")).toBeVisible();
});

test("a guest on both sides stays a guest", async ({ page, javaScriptEnabled }) => {
  await page.goto("/login/return");
  if (javaScriptEnabled === false) await button(page, "return-submit").click();
  await expect(page).toHaveURL("/");
  await expect(link(page.getByRole("banner"), "nav-log-in")).toBeVisible();
});

/** Logged in on the hosted pages, and a guest here. */
async function onlyThere(page: Page): Promise<void> {
  await page.goto("/account/hosted?page=returns");
  await expectHosted(page, "Returns");
  await page.context().clearCookies({ name: "session" });
}

test.describe("with script", { tag: "@script" }, () => {
  test("who is logged in on the hosted pages only is logged in here on coming back", async ({ page, newCustomer }) => {
    const customer = await newCustomer({ firstName: "Veera" });
    await onlyThere(page);
    await page.goto("/account/hosted?page=nothing");
    await expectPage(page, "login-title");
    await page.goto("/login/return?redirectTo=/account");
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("overview-greeting", { name: "Veera" }));
    await expect(main(page)).toContainText(customer.email);
  });

  test("another customer on the hosted pages than here ends the session, and says so", async ({ page, newCustomer, elsewhere }) => {
    await newCustomer({ firstName: "There" });
    await onlyThere(page);
    const here = await register(elsewhere, { firstName: "Here" });
    await page.goto("/login");
    await typeLogIn(page, here.email, PASSWORD);
    await expect(page).toHaveURL("/account");

    await page.goto("/login/return?redirectTo=/account");
    await expectPage(page, "login-title");
    await expectNotice(page, "flash-other-customer-hosted");
    await page.goto("/account");
    await expectPage(page, "login-title");
  });

  test("the way back leads to pages of this app and nowhere else", async ({ page, newCustomer }) => {
    await newCustomer();
    for (const [asked, to] of [
      ["/account/orders", "/account/orders"],
      ["//example.org/", "/"],
      ["https://example.org/", "/"],
      ["/login/return", "/"],
      ["/logout", "/"],
    ] as const) {
      await page.goto(`/login/return?redirectTo=${encodeURIComponent(asked)}`);
      await expect(page, asked).toHaveURL(to);
    }
  });

  test("the page that asks the store may ask the store and nobody else", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/hosted?page=returns");
    const origin = new URL(page.url()).origin;
    const answer = await page.request.get("/login/return");
    const connect = /connect-src ([^;]+)/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(connect?.split(" ").sort()).toEqual(["'self'", origin].sort());
    const other = await page.request.get("/account");
    expect(/connect-src ([^;]+)/.exec(other.headers()["content-security-policy"] ?? "")?.[1]).toBe("'self'");
  });
});

test.describe("without script", { tag: "@no-script" }, () => {
  test("who is logged in on the hosted pages only stays a guest here", async ({ page, newCustomer }) => {
    await newCustomer();
    await onlyThere(page);
    await page.goto("/login/return?redirectTo=/account");
    await button(page, "return-submit").click();
    await expectPage(page, "login-title");
  });
});

const CLAIMS = Buffer.from(JSON.stringify({ customer_id: 1, iat: 1, jti: "x", operation: "customer_login" })).toString("base64url");
const HEADER = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
const RUBBISH = [
  ["that is none", "rubbish"],
  ["of empty parts", "x.."],
  ["without a signature", `${HEADER}.${CLAIMS}.`],
  ["with a made-up signature", `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url")}.${CLAIMS}.c2lnbmF0dXJl`],
  ["of other characters", "a%20b%3Cscript%3E"],
  ["that is very long", "a".repeat(6000)],
] as const;

for (const [what, token] of RUBBISH) {
  test(`a log-in link with a token ${what} gives one calm message`, async ({ page }) => {
    await page.goto(`/login/token/${token}`);
    await expectPage(page, "login-title");
    await expect(page).toHaveURL("/login");
    await expectNotice(page, "flash-log-in-link-failed");
    await page.goto("/account");
    await expectPage(page, "login-title");
  });
}

test("a log-in link with rubbish logs nobody out", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/login/token/rubbish");
  await page.goto("/account");
  await expect(accountNav(page)).toBeVisible();
});

test.describe("by hand", { tag: "@http" }, () => {
  test("a token that nobody signed reveals nothing and changes nothing", async ({ context, newCustomer }) => {
    await newCustomer();
    for (const [, token] of RUBBISH) {
      const answer = await post(context.request, "/login/return", { token, redirectTo: "/account" });
      expect(answer.status()).toBe(303);
      expect(target(answer)).toBe("/account");
      expect((await context.request.get("/account", { maxRedirects: 0 })).status()).toBe(200);
    }
  });

  test("the way out is for customers, for known pages, for one use, and never tells the address it came from", async ({ context, request, newCustomer }) => {
    const asGuest = await request.get("/account/hosted?page=returns", { maxRedirects: 0 });
    expect(target(asGuest)).toMatch(/^\/login\?redirectTo=/);
    await newCustomer();
    for (const page of ["", "nothing", "../", "https://example.org/"]) {
      const answer = await context.request.get(`/account/hosted?page=${encodeURIComponent(page)}`, { maxRedirects: 0 });
      expect(answer.status(), page).toBe(404);
    }
    const answer = await context.request.get("/account/hosted?page=returns", { maxRedirects: 0 });
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    const url = target(answer) ?? "";
    expect(url).toMatch(/\/login\/token\/[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(target(await request.get(url, { maxRedirects: 0 }))).toMatch(/^\/account\.php/);
    expect(target(await request.get(url, { maxRedirects: 0 })), "a second time").toMatch(/^\/login\.php\?error/);
    expect(await (await context.request.get("/account")).text()).not.toContain("/login/token/");
  });

  test("a token that was made for the hosted pages logs nobody in here", async ({ context, request, newCustomer }) => {
    await newCustomer();
    const answer = await context.request.get("/account/hosted?page=returns", { maxRedirects: 0 });
    const { pathname } = new URL(target(answer) ?? "");
    const here = await request.get(pathname, { maxRedirects: 0 });
    expect([here.status(), target(here)]).toEqual([303, "/login"]);
    expect((await request.get("/account", { maxRedirects: 0 })).status()).toBe(303);
  });
});
