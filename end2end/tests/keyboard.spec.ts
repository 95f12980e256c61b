// By keyboard alone: from the log-in page to a saved address.

import { PASSWORD, RETAIL } from "../support/demo";
import { GOODS } from "../support/goods";
import {
  accountNav,
  button,
  expectNotice,
  expectPage,
  field,
  link,
  main,
  summary,
  tabTo,
} from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("the first press of Tab offers to skip to the content", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/login");
  await page.keyboard.press("Tab");
  const skip = link(page, "skip-link");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(field(page, "field-email")).toBeFocused();
});

test("a shopper logs in with the keys only, corrects a mistake and reaches the orders", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/login");
  await tabTo(page, field(page, "field-email"));
  await page.keyboard.type("rita");
  await page.keyboard.press("Enter");

  await expect(summary(page)).toBeVisible();
  const first = summary(page).getByRole("link").first();
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(field(page, "field-email")).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(RETAIL);
  await tabTo(page, field(page, "field-password"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account");

  await tabTo(page, link(accountNav(page), "nav-orders"));
  await page.keyboard.press("Enter");
  await expectPage(page, "orders-title");
  await tabTo(page, main(page).getByRole("link", { name: text("order-number", { number: "203" }), exact: true }));
  await page.keyboard.press("Enter");
  await expectPage(page, "order-number", { number: "203" });
});

test("each message of the summary leads to its field", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/new");
  await field(page, "field-country").focus();
  for (const key of ["field-first-name", "field-last-name"]) await field(page, key).fill("");
  await button(page, "address-new-submit").focus();
  await page.keyboard.press("Enter");
  for (const key of ["field-first-name", "field-city", "field-postal-code"]) {
    const message = text("error-required", { label: text(key) });
    await summary(page).getByRole("link", { name: message, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(field(page, key)).toBeFocused();
    await expect(field(page, key)).toBeInViewport();
  }
});

test("the summary has the focus after a mistake, the notice after a success", { tag: ["@script", "@every-store"] }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-first-name").fill("");
  await page.keyboard.press("Enter");
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator(".error-summary")).toHaveAccessibleName(text("error-summary-title"));

  await field(page, "field-first-name").fill("Aino");
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-details-saved");
  await expect(main(page).locator(".notice")).toBeFocused();
});

test("an address is added by keyboard, its country by typing", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/addresses/new");
  await tabTo(page, field(page, "field-country"));
  await page.keyboard.type("Canada");
  await expect(field(page, "field-country")).toHaveValue("CA");
  await page.keyboard.press("Tab");
  if (await button(page, "form-refresh").isVisible()) await page.keyboard.press("Enter");
  const state = field(page, "field-state");
  await expect(state.getByRole("option", { name: "Quebec" })).toBeAttached();

  const typed = {
    "field-address1": "1 Rue du Fort",
    "field-city": "Québec",
    "field-postal-code": "G1R 3Z7",
  };
  for (const [key, value] of Object.entries(typed)) {
    await field(page, key).focus();
    await page.keyboard.type(value);
  }
  await state.focus();
  await page.keyboard.type("Quebec");
  await expect(state).toHaveValue("Quebec");
  await tabTo(page, button(page, "address-new-submit"));
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-address-added");
});

test("the focus is always to be seen", { tag: ["@script", "@every-store"] }, async ({ page, loginAs, store }) => {
  await loginAs(RETAIL);
  for (const path of ["/account", "/account/details", "/account/orders", "/", store.productPath(GOODS.journal.path), store.categories ? "/notebooks/" : "/products"]) {
    await page.goto(path);
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press("Tab");
      const invisible = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return "";
        const isRinged = (what: Element | null, pseudo?: string) => {
          if (!what) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(what, pseudo);
          return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        };
        // A link that is stretched over its row has the ring there, the search field has it with its button.
        const around = element.closest("[role=search]");
        return isRinged(element) || isRinged(element, "::after") || isRinged(around) ? "" : element.outerHTML;
      });
      expect(invisible, `${path}, step ${step}`).toBe("");
    }
  }
});
