// Goods of a store without a cart here: what they cost the shopper, in which versions they come, and the way to the
// store's own page, where they are bought.

import type { Locator, Page } from "@playwright/test";
import { logIn, post, target } from "../support/customers";
import { SHOP, WHOLESALE } from "../support/demo";
import { GOODS } from "../support/goods";
import { expectHosted, placeOrder } from "../support/hosted";
import { button, expectPage, labelled, main } from "../support/page";
import { choice, productPrice } from "../support/shop";
import { SPARE } from "../support/stores";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const tag = ["@every-store", "@lacks-carts"];
const [LINED, JOURNAL, REAM, LAMP] = [GOODS.lined, GOODS.journal, GOODS.ream, GOODS.lamp].map((product) => ({
  ...product,
  path: SPARE.productPath(product.path),
})) as [typeof GOODS.lined, typeof GOODS.journal, typeof GOODS.ream, typeof GOODS.lamp];

function buy(page: Page): Locator {
  return main(page).getByRole("link", { name: text("product-buy-elsewhere", { shop: SHOP }), exact: true });
}

function articleNumber(page: Page): Locator {
  return main(page).locator("#product-facts dl > div").filter({ hasText: text("product-sku") }).getByRole("definition");
}

test("a product is bought on the store's own page, at the price that stands here", { tag: ["@mobile", ...tag] }, async ({ page }) => {
  await page.goto(LINED.path);
  await expect(productPrice(page)).toContainText("$16.09");
  await expect(main(page)).toContainText(text("product-buy-elsewhere-hint"));
  await expect(button(page, "product-add")).toHaveCount(0);
  await expect(labelled(page, text("product-quantity"))).toHaveCount(0);
  await buy(page).click();
  await expectHosted(page, LINED.name);
  await expect(page.locator(".price")).toContainText("$16.09");
  await page.getByRole("button", { name: "Buy", exact: true }).click();
  await expectHosted(page, "Checkout");
  await expect(page.locator("main")).toContainText(LINED.name);
  await placeOrder(page);
  await page.getByRole("link", { name: "Back to the shop", exact: true }).click();
  await expectPage(page, "home-shop-title");
});

test("price, article number and the way to buy follow the version", { tag: ["@mobile", ...tag] }, async ({ page }) => {
  await page.goto(JOURNAL.path);
  await expect(articleNumber(page)).toHaveText("PP-NB-CLO-G5");
  await expect(productPrice(page).locator(".price-figure")).toHaveText("$28.08");
  const version = choice(page, text("product-variant"), "Brick red, A5");
  await version.check();
  const update = button(page, "product-update");
  if (await update.isVisible()) await update.click();

  await expect(articleNumber(page)).toHaveText("PP-NB-CLO-R5");
  await expect(version).toBeChecked();
  await expect(productPrice(page)).toContainText(text("price-sale"));
  await expect(productPrice(page).locator(".price-figure")).toHaveText("$22.46");
  await expect(page).toHaveURL(`${JOURNAL.path}?option-1=20102`);
  await page.reload();
  await expect(version).toBeChecked();

  await buy(page).click();
  await expectHosted(page, JOURNAL.name);
  await expect(page.locator("main")).toContainText("Brick red, A5");
  await expect(page.locator(".price")).toContainText("$22.46");
});

test("an address with nonsense for a version shows the product as it is at first", { tag: ["@http", ...tag] }, async ({ page }) => {
  for (const query of ["option-1=9999", "option-1=abc&option-1=", "option-77=20102", "quantity=-3", "variant=1", "a=%00"]) {
    expect((await page.goto(`${JOURNAL.path}?${query}`))?.status(), query).toBe(200);
    await expect(articleNumber(page), query).toHaveText("PP-NB-CLO-G5");
  }
});

test("what many pieces cost each is worked out, for guests and for a group", { tag: ["@http", ...tag] }, async ({ page, loginAs, wholesale }) => {
  const table = main(page).getByRole("table", { name: text("price-tiers", { tax: text("price-inc-tax") }), exact: true });
  const rows = table.getByRole("row").filter({ has: page.getByRole("cell") });
  await page.goto(REAM.path);
  await expect(productPrice(page).locator(".price-figure")).toHaveText("$12.96");
  await expect(rows).toHaveText([/^1–4 .*\$12\.96/, /^5–9\$11\.34.*12 %/, /^10\+\$10\.58.*18 %/]);

  await loginAs(wholesale);
  await page.goto(REAM.path);
  await expect(rows).toHaveText([/^1–9 .*\$9\.72/, /^10–39\$9\.07.*6 %/, /^40\+\$8\.21.*15 %/]);
});

test("a campaign that the store names stands beside the price", { tag: ["@http", ...tag] }, async ({ page }) => {
  await page.goto(LAMP.path);
  await expect(main(page).locator(".promotion")).toContainText("Ships free");
  await expect(productPrice(page)).toContainText(text("price-prior"));
  await page.goto(LINED.path);
  await expect(main(page).locator(".promotion")).toHaveCount(0);
  await expect(productPrice(page)).not.toContainText(text("price-prior"));
});

test("nothing puts into a cart or checks out here", { tag: ["@http", ...tag] }, async ({ request, page }) => {
  await logIn(request, WHOLESALE);
  for (const path of ["/cart", "/checkout/frame"]) expect((await request.get(path)).status(), path).toBe(404);
  const away = target(await request.get("/checkout", { maxRedirects: 0 })) ?? "";
  expect(new URL(away).origin, "the store itself checks out").not.toBe(SPARE.origin);
  for (const [path, form] of [
    ["/cart/add", { product: "everyday-notebook-a5-lined", quantity: "1" }],
    ["/cart/update", { line: "1", quantity: "1" }],
    ["/cart/remove", { line: "1" }],
  ] as const) {
    expect((await post(request, path, form)).status(), path).toBe(404);
  }
  await page.goto(LINED.path);
  await expect(page.locator('a[href^="/cart"]')).toHaveCount(0);
});
