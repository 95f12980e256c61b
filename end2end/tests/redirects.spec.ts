// Where logging in may lead: to pages of this app and nowhere else.

import { post, target } from "../support/customers";
import { PASSWORD, RETAIL } from "../support/demo";
import { expectPage, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";

const SAFE: [asked: string, to: string][] = [
  ["/", "/"],
  ["/account/orders", "/account/orders"],
  ["/account/orders?status=shipped&after=abc", "/account/orders?status=shipped&after=abc"],
  ["/account/addresses/edit?id=7", "/account/addresses/edit?id=7"],
  ["/search?q=//example.org&r=%2F", "/search?q=//example.org&r=%2F"],
  ["/a/../account", "/account"],
  ["/ä?q=ö", "/%C3%A4?q=%C3%B6"],
];

const UNSAFE = [
  "",
  "https://example.org/",
  "http:example.org",
  "//example.org",
  "///example.org",
  "/\\example.org",
  "\\/example.org",
  "\\\\example.org",
  "/\t/example.org",
  "/\n/example.org",
  " //example.org",
  "/x/..//example.org",
  "/.//example.org",
  "/%2e%2e//example.org",
  "/%2f%2fexample.org",
  "/%5cexample.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "account",
  "?next=/account",
  "/account\r\nSet-Cookie: session=stolen",
  "/%0d%0aSet-Cookie:x=1",
  "/login",
  "/login?redirectTo=/login",
  "/logout",
  "/register",
];

for (const [asked, to] of SAFE) {
  test(`logging in may lead to ${asked}`, { tag: "@http" }, async ({ request }) => {
    const answer = await post(request, "/login", { email: RETAIL, password: PASSWORD, redirectTo: asked });
    expect(answer.status()).toBe(303);
    expect(target(answer)).toBe(to);
  });
}

for (const asked of UNSAFE) {
  test(`logging in never leads to ${JSON.stringify(asked)}`, { tag: "@http" }, async ({ request }) => {
    const answer = await post(request, "/login", { email: RETAIL, password: PASSWORD, redirectTo: asked });
    expect(answer.status()).toBe(303);
    expect(target(answer)).toBe("/account");

    const already = await request.get(`/login?redirectTo=${encodeURIComponent(asked)}`, { maxRedirects: 0 });
    expect(target(already)).toBe("/account");
  });
}

test("a link with a foreign target ends on the account page", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/login?redirectTo=https%3A%2F%2Fexample.org%2F");
  await expectPage(page, "login-title");
  await typeLogIn(page, RETAIL, PASSWORD);
  await expect(page).toHaveURL("/account");
});
