import { FROM_HERE } from "../support/customers";
import { RETAIL, SHOP } from "../support/demo";
import { accountNav, link, main } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

test("an unknown page says so in the shop's frame and leads to the first page", { tag: "@mobile" }, async ({ page }) => {
  const answer = await page.goto("/there/is/nothing");
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle(`${text("error-page-not-found")} – ${SHOP}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("error-page-not-found"));
  await expect(main(page)).toContainText(text("error-page-not-found-text"));
  await expect(main(page)).toContainText(text("error-page-request-id"));
  await expect(main(page).getByRole("code")).toHaveText(ID);
  await expect(page.getByRole("banner")).toBeVisible();
  await link(main(page), "error-page-home").click();
  await expect(page).toHaveURL("/");
});

test("a shopper stays logged in on a page that is not there", async ({ page, loginAs }) => {
  await loginAs(RETAIL);
  await page.goto("/account/nothing");
  await expect(link(page.getByRole("banner"), "nav-account")).toBeVisible();
  await page.goto("/account");
  await expect(accountNav(page)).toBeVisible();
});

test("every request has a number of its own", async ({ page }) => {
  const seen = new Set<string>();
  for (let visit = 0; visit < 3; visit++) {
    await page.goto("/nothing");
    seen.add((await main(page).getByRole("code").textContent()) ?? "");
  }
  expect(seen.size).toBe(3);
});

test.describe("requests that no page of ours makes", { tag: "@http" }, () => {
  const form = { email: RETAIL, password: "x" };
  const cases: [what: string, status: number, words: string, init: Parameters<import("@playwright/test").APIRequestContext["fetch"]>[1]][] = [
    ["a form that tells nothing of where it comes from", 403, "error-page-forbidden", { method: "POST", form, headers: { "sec-fetch-site": "none-of-your-business" } }],
    ["another method", 405, "error-page-method", { method: "PUT", form }],
    ["a form from another site", 403, "error-page-forbidden", { method: "POST", form, headers: { origin: "https://example.org" } }],
    ["a form that the browser calls foreign", 403, "error-page-forbidden", { method: "POST", form, headers: { "sec-fetch-site": "cross-site" } }],
    ["a form from another port of this host", 403, "error-page-forbidden", { method: "POST", form, headers: { origin: "http://127.0.0.1:1" } }],
    ["a form of unknown origin", 403, "error-page-forbidden", { method: "POST", form, headers: { origin: "null" } }],
    ["JSON", 415, "error-page-bad-request", { method: "POST", data: form }],
    ["a form with files", 415, "error-page-bad-request", { method: "POST", multipart: form }],
    ["a very long form", 413, "error-page-too-large", { method: "POST", form: { email: "x".repeat(70_000) } }],
    ["a field twice", 400, "error-page-bad-request", {
      method: "POST",
      data: "email=a%40b.co&email=c%40d.co",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }],
    ["bytes that are no text", 400, "error-page-bad-request", {
      method: "POST",
      data: "email=%ff%fe",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }],
  ];
  for (const [what, status, words, init] of cases) {
    test(`${what} is answered by ${status} and a page of our own`, async ({ request }) => {
      const told = init?.headers?.origin || init?.headers?.["sec-fetch-site"] ? {} : FROM_HERE;
      const answer = await request.fetch("/login", { ...init, headers: { ...told, ...init?.headers }, maxRedirects: 0 });
      expect(answer.status()).toBe(status);
      expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
      const html = await answer.text();
      expect(html).toContain(`<h1>${text(words)}</h1>`);
      expect(html).toMatch(ID);
    });
  }

  test("a form from this very site is accepted", async ({ request, baseURL }) => {
    const headers = { origin: baseURL ?? "", "sec-fetch-site": "same-origin" };
    const answer = await request.post("/login", { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(422);
  });

  test("a foreign form changes nothing", async ({ newCustomer, context }) => {
    const customer = await newCustomer();
    for (const path of ["/logout", "/account/details", "/account/password", "/account/addresses/new"]) {
      const answer = await context.request.post(path, { form: { first_name: "X" }, headers: { origin: "https://example.org" } });
      expect(answer.status(), path).toBe(403);
    }
    const account = await context.request.get("/account", { maxRedirects: 0 });
    expect(account.status()).toBe(200);
    expect(await account.text()).toContain(customer.email);
  });

  test("the process tells that it is well", async ({ request }) => {
    expect((await request.get("/healthz")).status()).toBe(200);
  });
});
