// The same shop in the dark on a phone, written from right to left, and in a merchant's colours: no violation that axe can
// find, nothing that sticks out, and every step of a visit by the words that are on the page.

import type { Page } from "@playwright/test";
import { PASSWORD, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { expectNoSidewaysScrolling, main } from "../support/page";
import { expect, test } from "../support/test";
import { textsOf } from "../support/texts";

const FOR_GUESTS = [
  "/",
  "/login",
  "/register",
  "/forgot-password",
  "/passwordreset",
  GOODS.ream.path,
  GOODS.invitations.path,
  "/notebooks/",
  "/search?q=nothing-of-the-kind",
  "/cart",
  "/nothing/here",
  "/style-guide",
];
const FOR_CUSTOMERS = [
  "/account",
  "/account/orders",
  "/account/orders/detail?id=1035",
  "/account/addresses",
  "/account/addresses/new",
  "/account/details",
  "/account/password",
  GOODS.ream.path,
];

test.describe("each look", { tag: "@look" }, () => {
  async function eachPage(page: Page, paths: string[], look: () => Promise<void>): Promise<void> {
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path);
        await look();
      });
    }
  }

  test("keeps every page for guests accessible", async ({ page, axe }) => {
    test.slow();
    await eachPage(page, FOR_GUESTS, () => axe(page));
  });

  test("keeps every page for customers accessible", async ({ page, loginAs, axe }) => {
    test.slow();
    await loginAs(VIP);
    await eachPage(page, FOR_CUSTOMERS, () => axe(page));
  });

  test("fits a narrow screen, and a wide one at four times the size", async ({ page, loginAs }) => {
    await loginAs(VIP);
    await page.setViewportSize({ width: 320, height: 256 });
    await eachPage(page, [...FOR_GUESTS, ...FOR_CUSTOMERS], () => expectNoSidewaysScrolling(page));
  });

  test("leads through a visit: a mistake, the log-in, an order, an address, the log-out", async ({ page, store, language, axe }) => {
    const t = textsOf(language, store.theme);
    const heading = (key: string, values = {}) => page.getByRole("heading", { level: 1, name: t(key, values), exact: true });
    const press = (key: string) => main(page).getByRole("button", { name: t(key), exact: true }).click();

    await page.goto("/account/orders");
    await expect(heading("login-title")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await press("login-submit");
    const wrong = page.getByRole("alert");
    await expect(wrong).toContainText(t("error-email-empty"));
    await expect(wrong).toContainText(t("error-password-empty"));
    await axe(page);

    await page.getByLabel(t("field-email"), { exact: true }).fill(VIP);
    await page.getByLabel(t("field-password"), { exact: true }).fill(PASSWORD);
    await press("login-submit");
    await expect(heading("orders-title")).toBeVisible();
    await main(page).locator("a[href*='id=1034']").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1034");
    await expect(main(page).getByRole("complementary", { name: t("order-side") })).toBeVisible();

    const nav = page.getByRole("navigation", { name: t("nav-account-label"), exact: true });
    await nav.getByRole("link", { name: t("nav-addresses"), exact: true }).click();
    await expect(heading("addresses-title")).toBeVisible();
    await main(page).getByRole("link", { name: t("addresses-add"), exact: true }).click();
    await press("address-new-submit");
    await expect(page.getByRole("alert")).toContainText(t("error-required", { label: t("field-city") }));
    await axe(page);

    await nav.getByRole("button", { name: t("nav-log-out"), exact: true }).click();
    await expect(main(page).locator(".notice")).toContainText(t("flash-logged-out"));
    await axe(page);
  });

  test("says that a session is over, accessibly", async ({ page, context, baseURL, store, language, axe }) => {
    await context.addCookies([{ name: "session", value: "over", url: baseURL ?? "" }]);
    await page.goto("/account/details");
    await expect(main(page).locator(".notice")).toContainText(textsOf(language, store.theme)("flash-session-ended"));
    await axe(page);
  });
});
