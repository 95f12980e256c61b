import type { APIResponse } from "@playwright/test";
import { freshEmail, logIn, post, registration } from "../support/customers";
import { FIELDS, PASSWORD, REQUIRED_CHOICE, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { expectCleanHtml, expectSafeHeaders } from "../support/html";
import { button, expectNotice, field, labelled, main, summary, typeLogIn } from "../support/page";
import { ACCOUNT_PAGES, OPEN_PAGES, SHOP_PAGES, both, spare, whole } from "../support/pages";
import { SPARE, WHOLE } from "../support/stores";
import { expect, test } from "../support/test";

const BREAK_OUT = `"><svg onload=alert(1)>`;
const BREAK_TEXT = `</textarea><script>alert(1)</script>`;
const BREAK_TITLE = `</title><script>alert(1)</script><!--`;

const NOBODY_KEEPS = "private, no-store";
/** Pages of the shop for guests; browsers ask again. */
const MAY_BE_KEPT = "public, max-age=0, s-maxage=60";

async function expectGuarded(answer: APIResponse, where: string, caching = NOBODY_KEEPS): Promise<void> {
  expectSafeHeaders(answer.headers(), where);
  expect(answer.headers()["cache-control"], where).toBe(caching);
  if (caching === MAY_BE_KEPT) expect(answer.headers()["set-cookie"], where).toBeUndefined();
  expect(answer.headers()["content-type"], where).toBe("text/html; charset=utf-8");
  expectCleanHtml(await answer.text(), where);
}

/** Nothing of what was put in has become markup. */
function expectEscaped(html: string, where: string): void {
  expect(html, where).not.toContain("<svg onload");
  expect(html, where).not.toContain("<script>alert");
  expect(html, where).not.toContain("</textarea><script");
  expectCleanHtml(html, where);
}

test.describe("every page", { tag: "@http" }, () => {
  for (const { path, tag } of OPEN_PAGES) {
    test(`${path} has the safe headers and no script but the module`, { tag }, async ({ request }) => {
      await expectGuarded(await request.get(path), path, path === "/" ? MAY_BE_KEPT : NOBODY_KEEPS);
    });
  }

  for (const { path, tag } of SHOP_PAGES) {
    test(`${path} has the safe headers and no script but the module`, { tag }, async ({ request }) => {
      await expectGuarded(await request.get(path), path, path.startsWith("/search") || path === "/cart" ? NOBODY_KEEPS : MAY_BE_KEPT);
    });
  }

  for (const { path, tag } of [
    ...SHOP_PAGES,
    ...ACCOUNT_PAGES,
    ...both("/", "/account/orders/detail?id=7", "/account/addresses/edit?id=7777777", "/nothing"),
    ...whole("/account/orders?status=completed", "/account/orders?status=nonsense"),
    ...whole(...[1035, 1036, 1002].map(WHOLE.orderPath)),
    ...spare(SPARE.orderPath(1034)),
  ]) {
    test(`${path} has them as well for a logged-in shopper`, { tag }, async ({ request }) => {
      await logIn(request, VIP);
      await expectGuarded(await request.get(path), path);
    });
  }

  for (const { path, form, tag } of [
    { path: "/login", form: { email: BREAK_OUT, password: "", redirectTo: BREAK_OUT }, tag: "@every-store" },
    { path: "/register", form: { email: BREAK_OUT, first_name: BREAK_TEXT }, tag: "@every-store" },
    { path: "/forgot-password", form: { email: BREAK_OUT }, tag: [] },
  ]) {
    test(`${path} has them as well when its form is refused`, { tag }, async ({ request }) => {
      const answer = await post(request, path, form);
      expect(answer.status()).toBe(422);
      await expectGuarded(answer, path);
      expectEscaped(await answer.text(), path);
    });
  }

  test("the mistaken forms of the account have them, too", { tag: "@every-store" }, async ({ request, store }) => {
    await logIn(request, VIP);
    const forms = store.addressBook
      ? ["/account/details", "/account/password", "/account/addresses/new"]
      : ["/account/details", "/account/addresses/edit?id=address"];
    for (const path of forms) {
      const answer = await post(request, path, { first_name: BREAK_OUT, email: "", last_name: "", address1: BREAK_OUT.repeat(20) });
      expect(answer.status(), path).toBe(422);
      await expectGuarded(answer, path);
    }
  });

  test("redirects have the safe headers and are kept by nobody", { tag: "@every-store" }, async ({ request, store }) => {
    for (const path of ["/account", "/account/orders", ...(store.passwords ? ["/passwordreset?c=1&t=abc"] : ["/passwordreset"])]) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(303);
      expectSafeHeaders(answer.headers(), path);
      expect(answer.headers()["cache-control"], path).toBe("private, no-store");
    }
  });
});

test.describe("stylesheet, script and icon", { tag: "@http" }, () => {
  test("are named by their content, kept for good, and everything else under their path is not there", { tag: "@every-store" }, async ({ request }) => {
    const html = await (await request.get("/")).text();
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(files).toHaveLength(4);
    for (const file of files) {
      const answer = await request.get(file);
      expect(answer.status(), file).toBe(200);
      expect(answer.headers()["cache-control"], file).toBe("public, max-age=31536000, immutable");
      expectSafeHeaders(answer.headers(), file);
    }
    for (const file of ["/assets/", "/assets/main.css", "/assets/..%2fCargo.toml", "/assets/../Cargo.toml"]) {
      expect((await request.get(file)).status(), file).toBe(404);
    }
  });

  test("load nothing from elsewhere", async ({ request }) => {
    const html = await (await request.get("/")).text();
    const styles = html.match(/\/assets\/[^"]+\.css/g) ?? [];
    expect(styles).toHaveLength(2);
    for (const style of styles) {
      const css = await (await request.get(style)).text();
      expect(css, style).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
    }
  });
});

test.describe("hostile values", () => {
  test("stay text in every field of a registration, its errors, the account and the mail", { tag: "@every-store" }, async ({ page, context, store }) => {
    const customer = { email: freshEmail(), password: PASSWORD, firstName: BREAK_OUT, lastName: BREAK_TITLE };
    const values = {
      ...registration(customer),
      company: BREAK_TEXT,
      phone: BREAK_OUT,
      address1: BREAK_OUT,
      address2: BREAK_TEXT,
      city: BREAK_TITLE,
      [FIELDS.taxNumber.name]: `"><svg onload=x>`,
      [FIELDS.remarks.name]: BREAK_TEXT,
      [REQUIRED_CHOICE.name]: REQUIRED_CHOICE.value,
    };
    const refused = await post(context.request, "/register", { ...values, password: "short" });
    expect(refused.status()).toBe(422);
    expectEscaped(await refused.text(), "the refused registration");
    const accepted = await post(context.request, "/register", values);
    expect(accepted.status()).toBe(303);

    await page.goto("/account/details");
    await expect(field(page, "field-first-name")).toHaveValue(BREAK_OUT);
    await expect(field(page, "field-last-name")).toHaveValue(BREAK_TITLE);
    await expect(field(page, "field-company")).toHaveValue(BREAK_TEXT);
    if (store.ownQuestions) await expect(labelled(page, FIELDS.remarks.label)).toHaveValue(BREAK_TEXT);
    await expect(page.locator("nav strong")).toHaveText(`${BREAK_OUT} ${BREAK_TITLE}`);
    await button(page, "details-submit").click();
    await expectNotice(page, "flash-details-saved");
    if (store.ownQuestions) await expect(labelled(page, FIELDS.remarks.label)).toHaveValue(BREAK_TEXT);

    await page.goto("/account/addresses");
    await expect(main(page)).toContainText(BREAK_OUT);
    const edit = await main(page).locator("a[href*='/edit?']").first().getAttribute("href");
    const remove = edit?.replace("edit", "delete");
    for (const path of ["/account", "/account/details", "/account/addresses", "/account/addresses/new", edit, remove, "/demo/mailbox"]) {
      await page.goto(path ?? "");
      await expect(page.locator("svg[onload]")).toHaveCount(0);
      expectEscaped(await (await context.request.get(path ?? "")).text(), path ?? "");
    }
  });

  test("stay text in refused forms of the account", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/details");
    await field(page, "field-first-name").fill(BREAK_OUT);
    await field(page, "field-email").fill(BREAK_OUT);
    await labelled(page, FIELDS.employees.label).fill(BREAK_OUT);
    await labelled(page, FIELDS.remarks.label).fill(BREAK_TEXT);
    await button(page, "details-submit").click();
    await expect(summary(page)).toBeVisible();
    await expect(field(page, "field-first-name")).toHaveValue(BREAK_OUT);
    await expect(field(page, "field-email")).toHaveValue(BREAK_OUT);
    await expect(labelled(page, FIELDS.employees.label)).toHaveValue(BREAK_OUT);
    await expect(labelled(page, FIELDS.remarks.label)).toHaveValue(BREAK_TEXT);
    await expect(page.locator("svg[onload]")).toHaveCount(0);
  });

  test("stay text in addresses of pages", { tag: ["@http", "@every-store"] }, async ({ request, store }) => {
    const bad = encodeURIComponent(BREAK_OUT);
    await logIn(request, VIP);
    for (const path of [
      `/${bad}`,
      `/login?redirectTo=/${bad}`,
      `/account/orders?status=${bad}`,
      `/account/orders?after=${bad}`,
      `/account/orders/detail?id=${bad}`,
      `/account/addresses?after=${bad}`,
      `/account/addresses/edit?id=${bad}`,
      `/account/addresses/new?${bad}=${bad}`,
      `/forgot-password?${bad}`,
      `/search?q=${bad}`,
      `/search?q=ink&brand=${bad}&sort=${bad}&min=${bad}&attr.${bad}=${bad}`,
      `/notebooks/?after=${bad}`,
      `${store.productPath(GOODS.journal.path)}?option-1=${bad}&${bad}=1`,
      `/products?after=${bad}&sort=${bad}`,
      `/login/return?redirectTo=${bad}`,
      `/account/hosted?page=${bad}`,
    ]) {
      expectEscaped(await (await request.get(path)).text(), path);
    }
  });

  test("stay text in the form that brings a page asked for along", { tag: "@every-store" }, async ({ page }) => {
    await page.goto(`/login?redirectTo=${encodeURIComponent(`/account?x=${BREAK_OUT.replaceAll(" ", "/")}`)}`);
    await expect(page.locator("svg[onload]")).toHaveCount(0);
    await typeLogIn(page, VIP, PASSWORD);
    await expect(page).toHaveURL(/\/account\?x=/);
    await expect(page.locator("svg[onload]")).toHaveCount(0);
  });

  test("control characters are refused at their field", { tag: ["@http", "@every-store"] }, async ({ request }) => {
    const answer = await post(request, "/login", { email: "a\u0000@example.com", password: "x" });
    expect(answer.status()).toBe(422);
    expectCleanHtml(await answer.text(), "the refused form");
  });
});

test.describe("passwords", { tag: "@http" }, () => {
  test("are in no page and no cookie that can be read", { tag: "@every-store" }, async ({ context, newCustomer }) => {
    const secret = "Secret-Passw0rd-42";
    await newCustomer();
    for (const [path, form] of [
      ["/account/password", { current_password: secret, password: "x" }],
      ["/account/details", { [FIELDS.pin.name]: secret, email: "" }],
      ["/login", { email: "", password: secret }],
      ["/register", { password: secret }],
    ] as const) {
      const answer = await post(context.request, path, form as Record<string, string>);
      expect(await answer.text(), path).not.toContain(secret);
    }
    for (const cookie of await context.cookies()) expect(cookie.value).not.toContain(secret);
  });

  test("fields are never filled in and forms never sent by address", async ({ request }) => {
    const html = await (await request.get("/login?email=a@b.co&password=secret")).text();
    expect(html).not.toMatch(/<input[^>]+value="(?:secret|a@b\.co)"/);
    expect(html).toMatch(/<form[^>]+method="post"/);
  });
});
