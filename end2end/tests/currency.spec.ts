// The currency is chosen once and holds for the visit.

import type { Page } from "@playwright/test";
import { post } from "../support/customers";
import { GOODS } from "../support/goods";
import { button, expectNotice, labelled } from "../support/page";
import { cartLine, cartSum, productCard, productPrice, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

async function choose(page: Page, code: string): Promise<void> {
  await labelled(page, text("currency-label")).selectOption(code);
  await button(page, "currency-submit").click();
  await expectNotice(page, "flash-currency-changed");
}

test("prices and the cart follow the currency, and it stays for the visit", { tag: "@mobile" }, async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await page.goto(GOODS.lined.path);
  await expect(productPrice(page)).toContainText("$14.90");
  await choose(page, "EUR");
  await expect(page).toHaveURL(GOODS.lined.path);
  await expect(labelled(page, text("currency-label"))).toHaveValue("EUR");
  await expect(productPrice(page)).toContainText("€13.71");
  await expect(productPrice(page)).not.toContainText("$");

  await page.goto("/notebooks/lined/");
  await expect(productCard(page, GOODS.lined)).toContainText("€13.71");
  await page.goto("/search?q=night");
  await expect(productCard(page, GOODS.nightInk)).toContainText("€12.14");
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toContainText("€13.71");
  await expect(cartSum(page, "total-subtotal")).toHaveText("€27.42");

  await choose(page, "USD");
  await expect(page).toHaveURL("/cart");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$29.80");
  await page.goto(GOODS.lined.path);
  await expect(productPrice(page)).toContainText("$14.90");
});

test("a cart that begins in another currency is in it", async ({ page }) => {
  await page.goto(GOODS.nightInk.path);
  await choose(page, "EUR");
  await labelled(page, text("product-quantity")).fill("3");
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expect(cartSum(page, "total-subtotal")).toHaveText("€36.42");
});

test("a group's price in the other currency is the price list's own, not a converted one", async ({ page, loginAs, wholesale }) => {
  await loginAs(wholesale);
  await page.goto(GOODS.ream.path);
  await choose(page, "EUR");
  await expect(productPrice(page)).toContainText("€8.10");
  await expect(productPrice(page)).toContainText(`${text("price-list")} €11.04`);
});

test("the choice keeps what the address asked for, and offers only what one can pay in", async ({ page }) => {
  await page.goto("/search?q=ink&sort=a-to-z");
  await expect(labelled(page, text("currency-label")).getByRole("option")).toHaveText(["USD", "EUR"]);
  await choose(page, "EUR");
  await expect(page).toHaveURL("/search?q=ink&sort=a-to-z");
  await page.goto("/currency");
  await expect(page).toHaveURL("/");
});

test("another visitor sees the shop's own currency still", async ({ page, newBrowser }) => {
  await page.goto(GOODS.lined.path);
  await choose(page, "EUR");
  const other = await (await newBrowser()).newPage();
  await other.goto(GOODS.lined.path);
  await expect(productPrice(other)).toContainText("$14.90");
});

test("a currency that is not offered is refused, and leads nowhere else", { tag: "@http" }, async ({ request }) => {
  for (const currency of ["GBP", "XXX", "", "eur"]) {
    expect((await post(request, "/currency", { currency, redirectTo: "/" })).status(), currency).toBe(400);
  }
  for (const redirectTo of ["https://example.org/", "//example.org", "javascript:alert(1)", ""]) {
    const answer = await post(request, "/currency", { currency: "EUR", redirectTo });
    expect(answer.headers()["location"], redirectTo).toBe("/");
  }
});
