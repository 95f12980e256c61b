// Goods that cannot be had like others: what is said instead, and that no button promises more.

import { post } from "../support/customers";
import { GOODS, WORDS } from "../support/goods";
import { button, expectNotice, main } from "../support/page";
import { cartLine, productCard, productPrice } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const NOT_FOR_SALE = [
  { what: "sold out", product: GOODS.soldOutCards, list: "/paper-and-cards/cards-and-envelopes/", words: "product-out-of-stock" },
  { what: "not available", product: GOODS.unavailable, list: "/desk/", words: "product-unavailable" },
] as const;

for (const { what, product, list, words } of NOT_FOR_SALE) {
  test(`what is ${what} says so, on its page and in lists, and cannot be put into the cart`, { tag: "@mobile" }, async ({ page, context }) => {
    await page.goto(list);
    await expect(productCard(page, product)).toContainText(text(words));
    await productCard(page, product).getByRole("link").click();
    await expect(page).toHaveURL(product.path);
    await expect(main(page).locator(".product-stock")).toContainText(text(words));
    await expect(button(page, "product-add")).toHaveCount(0);

    const forced = await post(context.request, "/cart/add", { product: product.id, quantity: "1" });
    expect(forced.status()).toBe(422);
    await page.goto("/cart");
    await expect(page.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
  });
}

test("a price on request is the merchant's own words, and no figure", { tag: "@mobile" }, async ({ page, request }) => {
  await page.goto("/gifts/made-to-order/");
  await expect(productCard(page, GOODS.onRequest)).toContainText(WORDS.onRequest);
  await productCard(page, GOODS.onRequest).getByRole("link").click();
  await expect(page).toHaveURL(GOODS.onRequest.path);
  await expect(productPrice(page)).toHaveText(WORDS.onRequest);
  await expect(button(page, "product-add")).toHaveCount(0);
  const forced = await post(request, "/cart/add", { product: GOODS.onRequest.id, quantity: "1" });
  expect(forced.status()).toBe(422);
  await expect(productPrice(page)).not.toContainText("$");
  expect(await (await request.get(GOODS.onRequest.path)).text(), "the price stands nowhere in the HTML").not.toMatch(/\b400(?:\.0+)?\b/);
});

test("what comes later says when, and can be bought now", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.preOrder.path);
  const stock = main(page).locator(".product-stock");
  await expect(stock).toContainText(text("product-pre-order-on", { date: "September 1, 2027" }));
  await expect(stock).toContainText(WORDS.preOrder);
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expect(cartLine(page, GOODS.preOrder)).toContainText("$24.50");
});

test("what is nearly gone says how much is left, and no more can be taken", async ({ page }) => {
  await page.goto(GOODS.pineInk.path);
  await expect(main(page).locator(".product-stock")).toHaveText(text("product-low-stock", { count: 4 }));
  await page.getByLabel(text("product-quantity"), { exact: true }).fill("5");
  await button(page, "product-add").click();
  await expect(page.getByRole("alert").getByText(text("error-not-enough-stock"))).toBeVisible();
  await page.getByLabel(text("product-quantity"), { exact: true }).fill("4");
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
});

test("a price below the advertised one is told to those who ask for it, and in no list", async ({ page }) => {
  await page.goto("/desk/");
  const card = productCard(page, GOODS.lamp);
  await expect(card).toContainText(text("price-see-on-page"));
  expect(await card.innerHTML(), "the price stands nowhere in the list's HTML").not.toMatch(/\$|119/);

  await page.goto(GOODS.lamp.path);
  const price = productPrice(page);
  await expect(price).toContainText(`${text("price-advertised")} $129.00`);
  const own = price.getByText("$119.00");
  await expect(own).toBeHidden();
  await price.getByText(text("price-see"), { exact: true }).click();
  await expect(own).toBeVisible();
  await expect(price).toContainText(`${text("price-retail")} $165.00`);
  await button(page, "product-add").click();
  await expect(cartLine(page, GOODS.lamp)).toContainText("$119.00");
});

test("a price below the advertised one is not among the structured data", { tag: "@http" }, async ({ request }) => {
  const html = await (await request.get(GOODS.lamp.path)).text();
  const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  expect(data).toContain(GOODS.lamp.name);
  expect(data).not.toContain("119");
});
