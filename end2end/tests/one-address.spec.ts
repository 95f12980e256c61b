// Where customers have one address: it is there to be seen and changed, and nothing speaks of others.

import type { Page } from "@playwright/test";
import { EMPTY, HELSINKI } from "../support/demo";
import { accountNav, button, expectErrorAt, expectErrors, expectNotice, expectPage, field, link, main } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const tag = ["@every-store", "@lacks-addressBook"];

async function fill(page: Page): Promise<void> {
  await field(page, "field-country").selectOption(HELSINKI.country_code);
  await field(page, "field-company").fill(HELSINKI.company ?? "");
  await field(page, "field-address1").fill(HELSINKI.address1);
  await field(page, "field-address2").fill(HELSINKI.address2 ?? "");
  await field(page, "field-postal-code").fill(HELSINKI.postal_code ?? "");
  await field(page, "field-city").fill(HELSINKI.city);
  await field(page, "field-state").fill("Uusimaa");
  await field(page, "field-phone").fill(HELSINKI.phone ?? "");
}

test("the address is changed, and shown wherever it counts", { tag: ["@mobile", ...tag] }, async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account");
  await link(accountNav(page), "nav-address").click();
  await expectPage(page, "address-title");
  await link(main(page), "address-edit-title").click();
  await expectPage(page, "address-edit-title");
  await fill(page);
  await button(page, "address-edit-submit").click();

  await expect(page).toHaveURL("/account/addresses");
  await expectNotice(page, "flash-address-saved");
  for (const path of ["/account/addresses", "/account"]) {
    await page.goto(path);
    const address = main(page).locator("address");
    await expect(address).toHaveCount(1);
    const name = `${customer.firstName} ${customer.lastName}`;
    for (const words of [name, HELSINKI.company, HELSINKI.address1, HELSINKI.address2, HELSINKI.postal_code, HELSINKI.city, HELSINKI.phone]) {
      await expect(address).toContainText(words ?? "");
    }
  }
  await page.goto("/account/addresses/edit?id=address");
  await expect(field(page, "field-state")).toHaveValue("Uusimaa");
  await expect(field(page, "field-country")).toHaveValue("FI");

  // The phone number is the customer's own, and the same everywhere.
  await page.goto("/account/details");
  await expect(field(page, "field-phone")).toHaveValue(HELSINKI.phone ?? "");
});

test("what is too long is said at its field, and nothing is saved", { tag }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/edit?id=address");
  await fill(page);
  const bounds = { "field-address1": 200, "field-city": 100 };
  const message = (key: string, max: number) => text("error-too-long", { label: text(key), max });
  for (const [key, max] of Object.entries(bounds)) await field(page, key).fill("x".repeat(max + 1));
  await button(page, "address-edit-submit").click();
  await expectErrors(page, ...Object.entries(bounds).map(([key, max]) => message(key, max)));
  for (const [key, max] of Object.entries(bounds)) await expectErrorAt(field(page, key), message(key, max));
  await expect(field(page, "field-address2")).toHaveValue(HELSINKI.address2 ?? "");

  await link(main(page), "form-cancel").click();
  await expectPage(page, "address-title");
  await expect(main(page)).not.toContainText(HELSINKI.address2 ?? "");
});

test("there is no way to add or to delete one, nor to somebody else's", { tag: ["@http", ...tag] }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  for (const key of ["address-delete", "address-new-title"]) await expect(link(main(page), key)).toHaveCount(0);
  const gone = ["/account/addresses/new", "/account/addresses/delete?id=address", "/account/addresses/edit?id=1", "/account/addresses/edit?id="];
  for (const path of gone) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expectPage(page, "error-page-not-found");
  }
});

test("a customer without an address is told what it is good for, and leads to the form", { tag }, async ({ page, loginAs }) => {
  await loginAs(EMPTY);
  await page.goto("/account/addresses");
  await expect(page.getByRole("heading", { name: text("address-empty") })).toBeVisible();
  await expect(main(page)).toContainText(text("address-empty-text"));
  await link(main(page), "addresses-add").click();
  await expect(page).toHaveURL("/account/addresses/edit?id=address");
});
