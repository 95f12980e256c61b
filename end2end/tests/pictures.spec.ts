// What the shop looks like. A picture that differs is to be looked at; `npx playwright test --grep @picture -u` takes new ones.

import { HELSINKI, VIP } from "../support/demo";
import { useBundledFonts } from "../support/fonts";
import { GOODS } from "../support/goods";
import { main } from "../support/page";
import { putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";

const WHOLE_PAGE = { fullPage: true, timeout: 20_000 };

test.describe("the look of", { tag: "@picture" }, () => {
  test.slow();
  test.beforeEach(async ({ context }) => useBundledFonts(context));

  for (const [name, path] of [
    ["home", "/"],
    ["product", GOODS.ream.path],
    ["not-found", "/nothing/here"],
  ] as const) {
    test(name, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveScreenshot(`${name}.png`, { ...WHOLE_PAGE, mask: [page.locator(".request-id code")] });
    });
  }

  for (const [name, path] of [
    ["overview", "/account"],
    ["order", "/account/orders/detail?id=1035"],
    ["addresses", "/account/addresses"],
  ] as const) {
    test(name, async ({ page, loginAs }) => {
      await loginAs(VIP);
      await page.goto(path);
      await expect(page).toHaveScreenshot(`${name}.png`, WHOLE_PAGE);
    });
  }

  test("a form with mistakes", async ({ page }) => {
    await page.goto("/register");
    await page.locator("[name=city]").fill(HELSINKI.city);
    await main(page).locator("form .button:not(.button-secondary)").last().click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.waitForLoadState();
    await expect(page).toHaveScreenshot("register-mistakes.png", WHOLE_PAGE);
  });

  test("the style guide", { tag: "@guide" }, async ({ page }) => {
    await page.goto("/style-guide");
    await expect(page).toHaveScreenshot("style-guide.png", { ...WHOLE_PAGE, mask: [page.locator(".request-id code")] });
  });

  test("a cart", async ({ page, context }) => {
    await putIntoCart(context.request, GOODS.lined, 2);
    await page.goto("/cart");
    await expect(page).toHaveScreenshot("cart.png", WHOLE_PAGE);
  });
});
