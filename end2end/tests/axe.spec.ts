// No page has an accessibility violation that axe can find: clean, with errors, empty, in light and in dark.

import { EMPTY, VIP } from "../support/demo";
import { button, expectNotice, field, main, summary } from "../support/page";
import { ACCOUNT_PAGES, OPEN_PAGES, ORDER_PAGES, both, pagesOf, whole } from "../support/pages";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test.describe("accessibility", { tag: "@axe" }, () => {
  for (const { path, tag } of [...OPEN_PAGES, ...both("/nothing/here")]) {
    test(`of ${path} for guests`, { tag }, async ({ page, axe }) => {
      await page.goto(path);
      await axe(page);
    });
  }

  const full = [
    ...ACCOUNT_PAGES,
    ...ORDER_PAGES,
    ...whole("/", "/logout", "/account/orders/detail?id=7", "/account/orders?status=completed", "/account/orders?status=nonsense"),
  ];
  for (const { path, tag } of full) {
    test(`of ${path} with everything in it`, { tag }, async ({ page, loginAs, axe }) => {
      await loginAs(VIP);
      await page.goto(path);
      await axe(page);
    });
  }

  const empty = [...both("/account", "/account/addresses", "/account/orders"), ...whole("/account/orders?status=shipped")];
  for (const { path, tag } of empty) {
    test(`of ${path} with nothing in it`, { tag }, async ({ page, loginAs, axe }) => {
      await loginAs(EMPTY);
      await page.goto(path);
      await axe(page);
    });
  }

  for (const { path, submit, tag } of [
    { path: "/login", submit: "login-submit", tag: "@every-store" },
    { path: "/register", submit: "register-submit", tag: "@every-store" },
    { path: "/forgot-password", submit: "forgot-submit", tag: [] },
  ]) {
    test(`of ${path} with mistakes`, { tag }, async ({ page, axe }) => {
      await page.goto(path);
      await button(main(page), submit).click();
      await expect(summary(page)).toBeVisible();
      await axe(page);
    });
  }

  const long = "x".repeat(300);
  for (const { path, submit, typed, tag } of [
    { path: "/account/details", submit: "details-submit", typed: "", tag: "@every-store" },
    { path: "/account/password", submit: "password-submit", typed: "", tag: [] },
    { path: "/account/addresses/new", submit: "address-new-submit", typed: "", tag: [] },
    { path: "/account/addresses/edit?id=address", submit: "address-edit-submit", typed: long, tag: ["@every-store", "@lacks-addressBook"] },
  ]) {
    test(`of ${path} with mistakes`, { tag }, async ({ page, newCustomer, axe }) => {
      await newCustomer();
      await page.goto(path);
      for (const box of await main(page).getByRole("textbox").all()) await box.fill(typed);
      await button(page, submit).click();
      await expect(summary(page)).toBeVisible();
      await axe(page);
    });
  }

  test("of the pages to change and to delete an address", async ({ page, newCustomer, axe }) => {
    await newCustomer();
    await page.goto("/account/addresses");
    const links = main(page).locator(".address-card a");
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(hrefs).toHaveLength(2);
    for (const href of hrefs) {
      await page.goto(href);
      await axe(page);
    }
  });

  test("of the notice of a success, and of the page that sets a new password", async ({ page, newCustomer, axe }) => {
    const customer = await newCustomer();
    await page.goto("/account/details");
    await button(page, "details-submit").click();
    await expectNotice(page, "flash-details-saved");
    await axe(page);

    await page.goto("/forgot-password");
    await field(page, "field-email").fill(customer.email);
    await button(page, "forgot-submit").click();
    await page.goto("/demo/mailbox");
    await axe(page);
    const mail = main(page).getByRole("article").filter({ hasText: customer.email });
    await mail.getByRole("link", { name: text("mailbox-open") }).first().click();
    await axe(page);
    await button(page, "reset-submit").click();
    await expect(summary(page)).toBeVisible();
    await axe(page);
  });

  test("of an address form with the states of a country", async ({ page, newCustomer, axe }) => {
    await newCustomer();
    await page.goto("/account/addresses/new");
    await field(page, "field-country").selectOption("AU");
    await expect(field(page, "field-state").getByRole("option", { name: "Tasmania" })).toBeAttached();
    await axe(page);
  });

  test("of an account on a phone", async ({ page, loginAs, axe }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await loginAs(VIP);
    for (const path of ["/account", "/account/orders", "/account/orders/detail?id=1035", "/account/addresses", "/account/details"]) {
      await page.goto(path);
      await axe(page);
    }
  });

  test("headings, landmarks and names are in order on every page", { tag: "@every-store" }, async ({ page, loginAs, store }) => {
    await loginAs(VIP);
    for (const { path } of [...pagesOf(store, OPEN_PAGES), ...pagesOf(store, ACCOUNT_PAGES), { path: store.orderPath(1035) }]) {
      await page.goto(path);
      await expect(page.getByRole("main"), path).toHaveCount(1);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      await expect(page.locator("html"), path).toHaveAttribute("lang", "en");
      const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), path).toEqual([]);
    }
  });
});
