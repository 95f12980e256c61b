// Prices by quantity: the table, the row that counts, and what the cart makes of it.

import type { Page } from "@playwright/test";
import { VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { button, expectErrorAt, expectErrors, expectNotice, labelled, main } from "../support/page";
import { cartLine, cartQuantity, cartSum, productPrice, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

function tiers(page: Page) {
  return productPrice(page).getByRole("table", { name: text("price-tiers", { tax: text("price-ex-tax") }), exact: true });
}

/** The rows of the table, a marked one with a star. */
async function expectTiers(page: Page, ...rows: string[]): Promise<void> {
  const active = ` ${text("price-tier-active")}`;
  const shown = async () => {
    const texts = await tiers(page).locator("tbody tr").evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "").join(" | ")),
    );
    return texts.map((words) => (words.includes(active) ? `*${words.replace(active, "")}` : words));
  };
  await expect.poll(shown).toEqual(rows);
}

/** Another quantity: with script its row is marked on leaving the field, without by the button. */
async function want(page: Page, quantity: number): Promise<void> {
  await labelled(page, text("product-quantity")).fill(String(quantity));
  const update = button(page, "product-update");
  if (await update.isVisible()) await update.click();
  else await page.keyboard.press("Tab");
}

for (const [kind, product, rows] of [
  ["fixed", GOODS.ream, ["*1–4 | $12.00 | ", "5–9 | $10.50 | 12 %", "10+ | $9.80 | 18 %"]],
  ["percent", GOODS.pencil, ["*1–11 | $2.40 | ", "12–35 | $2.16 | 10 %", "36+ | $1.92 | 20 %"]],
  ["relative", GOODS.envelopes, ["*1–9 | $14.00 | ", "10–49 | $13.00 | 7 %", "50+ | $11.50 | 17 %"]],
] as const) {
  test(`${kind} discounts stand in a table as prices of one piece`, async ({ page }) => {
    await page.goto(product.path);
    await expectTiers(page, ...rows);
  });
}

test("the marked row follows the quantity", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.pencil.path);
  await want(page, 12);
  await expectTiers(page, "1–11 | $2.40 | ", "*12–35 | $2.16 | 10 %", "36+ | $1.92 | 20 %");
  await want(page, 40);
  await expectTiers(page, "1–11 | $2.40 | ", "12–35 | $2.16 | 10 %", "*36+ | $1.92 | 20 %");
  await expect(page).toHaveURL(`${GOODS.pencil.path}?quantity=40`);
  await page.reload();
  await expect(labelled(page, text("product-quantity"))).toHaveValue("40");
});

test("the cart takes the price of the quantity, and changes it with it", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.pencil.path);
  await labelled(page, text("product-quantity")).fill("12");
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  const line = cartLine(page, GOODS.pencil);
  await expect(line).toContainText("$2.16");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$25.92");

  await cartQuantity(page, GOODS.pencil).fill("36");
  await button(line, "cart-update").click();
  await expectNotice(page, "flash-cart-changed");
  await expect(line).toContainText("$1.92");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$69.12");

  await cartQuantity(page, GOODS.pencil).fill("1");
  await button(line, "cart-update").click();
  await expect(line).toContainText("$2.40");
});

test("a group has tiers of its own, in the table and in the cart", async ({ page, loginAs, wholesale, context }) => {
  await loginAs(wholesale);
  await page.goto(GOODS.ream.path);
  await expect(productPrice(page)).toContainText(`${text("price-yours")} Wholesale`);
  await expectTiers(page, "*1–9 | $9.00 | ", "10–39 | $8.40 | 6 %", "40+ | $7.60 | 15 %");
  await want(page, 40);
  await expectTiers(page, "1–9 | $9.00 | ", "10–39 | $8.40 | 6 %", "*40+ | $7.60 | 15 %");
  await putIntoCart(context.request, GOODS.ream, 40);
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.ream)).toContainText("$7.60");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$304.00");
});

test("Enter in the field for how many puts into the cart", async ({ page }) => {
  await page.goto(GOODS.pencil.path);
  await labelled(page, text("product-quantity")).fill("12");
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-cart-added");
  await expect(cartQuantity(page, GOODS.pencil)).toHaveValue("12");
});

test("percentages of a tier come off the group's price", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto(GOODS.pencil.path);
  await expectTiers(page, "*1–11 | $2.16 | ", "12–35 | $1.94 | 10 %", "36+ | $1.73 | 20 %");
});

test("a list tells from which price on larger quantities are cheaper", async ({ page }) => {
  await page.goto("/search?q=carpenter");
  await expect(main(page)).toContainText(text("price-as-low-as", { price: "$1.92", tax: text("price-ex-tax") }));
});

test("the least quantity stands beside the field, is there from the start, and is held to", async ({ page }) => {
  await page.goto(GOODS.ream.path);
  const quantity = labelled(page, text("product-quantity"));
  await expect(quantity).toHaveValue("2");
  await expect(quantity).toHaveAccessibleDescription(text("product-quantity-min", { min: 2 }));
  await quantity.fill("1");
  await button(page, "product-add").click();
  const message = text("error-quantity-min", { min: 2 });
  await expectErrors(page, message);
  await expectErrorAt(labelled(page, text("product-quantity")), message);
});

test("the most that one may buy stands beside the field, and is held to", async ({ page }) => {
  await page.goto(GOODS.stamp.path);
  await expect(labelled(page, text("product-quantity"))).toHaveAccessibleDescription(text("product-quantity-max", { max: 5 }));
  await labelled(page, "Text of the stamp").fill("Ada");
  await main(page).getByLabel("The text is mine to use").check();
  await labelled(page, text("product-quantity")).fill("6");
  await button(page, "product-add").click();
  await expectErrors(page, text("error-quantity-max", { max: 5 }));
  await labelled(page, text("product-quantity")).fill("5");
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
});
