// What other sites can do with this one: nothing, but lead here.

import type { Page } from "@playwright/test";
import { AUSTIN, PASSWORD, RETAIL } from "../support/demo";
import { accountNav, button, expectPage, fillAddress, main } from "../support/page";
import { expect, test } from "../support/test";

const OTHER = "https://other.example.test";

/** Makes a page of another site; nothing leaves this machine. */
async function otherSite(page: Page, body: string): Promise<void> {
  await page.context().route(`${OTHER}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!DOCTYPE html><title>Other</title>${body}` }),
  );
  await page.goto(`${OTHER}/`);
}

function form(action: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
  return `<form method="post" action="${action}">${inputs.join("")}<button>Go</button></form>`;
}

for (const [what, path, fields] of [
  ["log out", "/logout", {}],
  ["add an address", "/account/addresses/new", { first_name: "Eve", last_name: "Else", city: "Elsewhere" }],
] as const) {
  test(`a form on another site cannot ${what}`, async ({ page, newCustomer, baseURL }) => {
    await newCustomer();
    await otherSite(page, form(`${baseURL}${path}`, fields));
    await page.getByRole("button", { name: "Go" }).click();
    await expectPage(page, "error-page-forbidden");
    await page.goto("/account");
    await expect(accountNav(page)).toBeVisible();
  });
}

test("a form on another site cannot log anybody in", async ({ page, baseURL }) => {
  await otherSite(page, form(`${baseURL}/login`, { email: RETAIL, password: PASSWORD }));
  await page.getByRole("button", { name: "Go" }).click();
  await expectPage(page, "error-page-forbidden");
  await page.goto("/account");
  await expectPage(page, "login-title");
});

test("a link on another site leads here, logged in as one is", async ({ page, newCustomer, baseURL }) => {
  await newCustomer();
  await otherSite(page, `<a href="${baseURL}/account">Account</a>`);
  await page.getByRole("link", { name: "Account" }).click();
  await expect(page).toHaveURL("/account");
  await expect(accountNav(page)).toBeVisible();
});

test("a double click adds one address", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  const before = await main(page).locator("address").count();
  await page.goto("/account/addresses/new");
  await fillAddress(page, AUSTIN);
  await button(main(page), "address-new-submit").dblclick();
  await expect(page).toHaveURL("/account/addresses");
  await expect(main(page).locator("address")).toHaveCount(before + 1);
});
