import type { Page } from "@playwright/test";
import { post, register } from "../support/customers";
import { AUSTIN, FIELDS, HELSINKI, VIP, VIP_ADDRESSES } from "../support/demo";
import {
  button,
  card,
  chooseCountry,
  expectAddress,
  expectErrorAt,
  expectErrors,
  expectNotice,
  expectPage,
  field,
  fillAddress,
  labelled,
  link,
  main,
  summary,
} from "../support/page";
import { expect, test } from "../support/test";
import { text, textLike } from "../support/texts";

/** The links of an address's card are told apart by its name and street. */
function edit(page: Page, name: string) {
  return main(page).getByRole("link", { name: new RegExp(`^${text("address-edit-label", { address: name })}`) });
}

function remove(page: Page, name: string) {
  return main(page).getByRole("link", { name: new RegExp(`^${text("address-delete-label", { address: name })}`) });
}

async function idOf(page: Page, name: string): Promise<string> {
  const href = (await edit(page, name).getAttribute("href")) ?? "";
  return new URL(href, page.url()).searchParams.get("id") ?? "";
}

test("an address is added and shown with all its parts", { tag: "@mobile" }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  await expectPage(page, "addresses-title");
  await link(main(page), "addresses-add").click();
  await expectPage(page, "address-new-title");
  await fillAddress(page, AUSTIN);
  await labelled(page, FIELDS.doorCode.label).fill("4711*");
  await page.getByRole("checkbox", { name: "Sunday", exact: true }).check();
  await page.getByRole("radio", { name: "Office", exact: true }).check();
  await button(page, "address-new-submit").click();

  await expect(page).toHaveURL("/account/addresses");
  await expectNotice(page, "flash-address-added");
  const added = card(page, "Sam O'Neil");
  for (const part of ["Ink & Sons", "1100 Congress Ave", "Suite 4", "Austin, Texas 78701", "United States", "512 555 0100"]) {
    await expect(added).toContainText(part);
  }
  await edit(page, "Sam O'Neil").click();
  await expectAddress(page, AUSTIN);
  await expect(labelled(page, FIELDS.doorCode.label)).toHaveValue("4711*");
  await expect(page.getByRole("checkbox", { name: "Sunday", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Saturday", exact: true })).not.toBeChecked();
  await expect(page.getByRole("radio", { name: "Office", exact: true })).toBeChecked();
});

test("the form of a new address knows the shopper's name", async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account/addresses/new");
  await expect(field(page, "field-first-name")).toHaveValue(customer.firstName);
  await expect(field(page, "field-last-name")).toHaveValue(customer.lastName);
});

test("an address is changed: every part is filled in before and kept after", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  await edit(page, "Aino Laaksonen").click();
  await expectPage(page, "address-edit-title");
  await fillAddress(page, HELSINKI);
  await button(page, "address-edit-submit").click();
  await expectNotice(page, "flash-address-saved");

  await edit(page, "Aino Laaksonen").click();
  await expectAddress(page, HELSINKI);
  await fillAddress(page, AUSTIN);
  await button(page, "address-edit-submit").click();
  await expectNotice(page, "flash-address-saved");
  await expect(card(page, "Aino Laaksonen")).toHaveCount(0);
  await edit(page, "Sam O'Neil").click();
  await expectAddress(page, AUSTIN);
});

test("optional parts of an address can be emptied again", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  await edit(page, "Aino Laaksonen").click();
  await fillAddress(page, HELSINKI);
  await labelled(page, FIELDS.doorCode.label).fill("12");
  await page.getByRole("checkbox", { name: "Sunday", exact: true }).check();
  await button(page, "address-edit-submit").click();
  await expectNotice(page, "flash-address-saved");

  await edit(page, "Aino Laaksonen").click();
  await fillAddress(page, { ...HELSINKI, company: "", phone: "", address2: "" });
  await labelled(page, FIELDS.doorCode.label).fill("");
  await page.getByRole("checkbox", { name: "Sunday", exact: true }).uncheck();
  await button(page, "address-edit-submit").click();
  await expectNotice(page, "flash-address-saved");
  await edit(page, "Aino Laaksonen").click();
  await expectAddress(page, { ...HELSINKI, company: "", phone: "", address2: "" });
  await expect(labelled(page, FIELDS.doorCode.label)).toHaveValue("");
  await expect(page.getByRole("checkbox", { name: "Sunday", exact: true })).not.toBeChecked();
});

test("an address is deleted after a confirming step, and nothing is left but the way to add one", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  await remove(page, "Aino Laaksonen").click();
  await expectPage(page, "address-delete-title");
  await expect(main(page).getByText(HELSINKI.address1)).toBeVisible();
  await link(main(page), "address-delete-cancel").click();
  await expect(card(page, "Aino Laaksonen")).toBeVisible();

  await remove(page, "Aino Laaksonen").click();
  await button(page, "address-delete-submit").click();
  await expect(page).toHaveURL("/account/addresses");
  await expectNotice(page, "flash-address-deleted");
  await expect(page.getByRole("heading", { name: text("addresses-empty") })).toBeVisible();
  await expect(main(page).getByText(text("addresses-empty-text"))).toBeVisible();
  await link(main(page), "addresses-add").click();
  await expectPage(page, "address-new-title");
});

test("an address that was deleted in another tab is not there any more", async ({ page, newCustomer, context }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  const other = await context.newPage();
  await other.goto("/account/addresses");
  await remove(page, "Aino Laaksonen").click();
  await edit(other, "Aino Laaksonen").click();
  await expectPage(other, "address-edit-title");
  await other.goto(page.url());
  await button(page, "address-delete-submit").click();
  await expectNotice(page, "flash-address-deleted");

  await button(other, "address-delete-submit").click();
  await expectNotice(other, "flash-address-gone");
});

test("saving an address that is gone says so and adds none", async ({ page, newCustomer, context }) => {
  await newCustomer();
  await page.goto("/account/addresses");
  const id = await idOf(page, "Aino Laaksonen");
  await edit(page, "Aino Laaksonen").click();
  await post(context.request, `/account/addresses/delete?id=${id}`, {});
  await button(page, "address-edit-submit").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("error-page-not-found"));
  await page.goto("/account/addresses");
  await expect(page.getByRole("heading", { name: text("addresses-empty") })).toBeVisible();
});

test("all 23 addresses of a well-travelled customer can be reached, page by page", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/account/addresses");
  const pager = page.getByRole("navigation", { name: text("addresses-pages") });
  await expect(pager).toContainText(text("addresses-count", { count: VIP_ADDRESSES }));
  await expect(link(pager, "pager-previous")).toHaveCount(0);

  const seen: string[] = [];
  const pages: string[] = [];
  for (;;) {
    const links = main(page).getByRole("link", { name: textLike("address-edit-label", "address") });
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    seen.push(...hrefs);
    pages.push(hrefs.join());
    const next = link(pager, "pager-next");
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(/[?&]after=/);
    await expect(link(pager, "pager-previous")).toBeVisible();
    await expect(links.first()).not.toHaveAttribute("href", hrefs[0] ?? "");
    expect(pages.length).toBeLessThan(VIP_ADDRESSES);
  }
  expect(new Set(seen).size).toBe(VIP_ADDRESSES);
  expect(seen.length).toBe(VIP_ADDRESSES);
  expect(pages.length).toBeGreaterThan(1);

  await link(pager, "pager-previous").click();
  const before = main(page).getByRole("link", { name: textLike("address-edit-label", "address") });
  await expect.poll(async () => (await before.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).join()).toBe(pages.at(-2));
});

test("states are a list where the country has them, and free where it has none", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/new");
  await fillAddress(page, { ...HELSINKI });
  for (const [code, state] of [["US", "Texas"], ["CA", "Quebec"], ["AU", "Tasmania"], ["DE", "Bayern"], ["IN", "Kerala"], ["BR", "Bahia"]] as const) {
    await chooseCountry(page, code, true);
    await expect(field(page, "field-state").getByRole("option", { name: state, exact: true })).toBeAttached();
    // What was typed meanwhile is still there.
    await expect(field(page, "field-city")).toHaveValue(HELSINKI.city);
  }
  await chooseCountry(page, "SG", false);
  await expect(field(page, "field-state")).toHaveValue("");
  await expect(main(page).locator("label[for=state]")).toContainText(text("form-optional"));
  await expect(summary(page)).toHaveCount(0);
});

test("a state must be chosen where the country has some", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/new");
  await fillAddress(page, AUSTIN);
  await field(page, "field-state").selectOption("");
  await button(page, "address-new-submit").click();
  const message = text("error-choose-state", { country: "United States" });
  await expectErrors(page, message);
  await expectErrorAt(field(page, "field-state"), message);
  await field(page, "field-state").selectOption("Ohio");
  await button(page, "address-new-submit").click();
  await expectNotice(page, "flash-address-added");
});

test("everything that is missing is told at once, and nothing typed is lost", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/new");
  await chooseCountry(page, "FI", false);
  await field(page, "field-company").fill("Paperiveistämö Oy");
  await labelled(page, FIELDS.doorCode.label).fill("x".repeat(FIELDS.doorCode.max + 1));
  for (const key of ["field-first-name", "field-last-name"]) await field(page, key).fill("");
  await button(page, "address-new-submit").click();

  const missing = ["field-first-name", "field-last-name", "field-address1", "field-city", "field-postal-code"];
  for (const key of missing) {
    await expectErrorAt(field(page, key), text("error-required", { label: text(key) }));
  }
  const tooLong = text("error-too-long", { label: FIELDS.doorCode.label, max: FIELDS.doorCode.max });
  await expectErrorAt(labelled(page, FIELDS.doorCode.label), tooLong);
  await expect(summary(page).getByRole("listitem")).toHaveCount(missing.length + 1);
  await expect(field(page, "field-company")).toHaveValue("Paperiveistämö Oy");
  await expect(field(page, "field-country")).toHaveValue("FI");
});

test("addresses of somebody else are neither shown nor changed nor deleted", async ({ page, newCustomer, newBrowser }) => {
  await newCustomer({ firstName: "Owner" });
  await page.goto("/account/addresses");
  const id = await idOf(page, "Owner Laaksonen");
  expect(id).not.toBe("");

  const stranger = await newBrowser();
  await register(stranger.request);
  const other = await stranger.newPage();
  for (const path of [`/account/addresses/edit?id=${id}`, `/account/addresses/delete?id=${id}`]) {
    const answer = await other.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(text("error-page-not-found"));
  }
  const values = { ...HELSINKI, first_name: "Thief" } as unknown as Record<string, string>;
  const changed = await post(stranger.request, `/account/addresses/edit?id=${id}`, values);
  expect(changed.status()).toBe(404);
  await post(stranger.request, `/account/addresses/delete?id=${id}`, {});

  await page.reload();
  await expect(card(page, "Owner Laaksonen")).toBeVisible();
});

for (const id of ["0", "-1", "999999999", "1%00", "abc", "%22%3E%3Csvg%20onload=alert(1)%3E", "9".repeat(65), ""]) {
  test(`an address that never was is not found: id "${id.slice(0, 24)}"`, async ({ page, loginAs }) => {
    await loginAs(VIP);
    const answer = await page.goto(`/account/addresses/edit?id=${id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("error-page-not-found"));
  });
}
