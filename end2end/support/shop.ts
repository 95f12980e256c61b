// The pages of the shop: finding their parts, and filling carts.

import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { post, target } from "./customers";
import { main } from "./page";
import { escaped, text } from "./texts";

interface Product {
  id: string;
  name: string;
  path: string;
}

/** The price on a product's page, with everything that is said of it. */
export function productPrice(page: Page): Locator {
  return main(page).locator("#product-price").getByRole("group", { name: text("price-label"), exact: true });
}

/** A product in a list. */
export function productCard(page: Page, product: { name: string }): Locator {
  return main(page).locator(".goods > li").filter({
    has: page.getByRole("link", { name: product.name, exact: true }),
  });
}

/** A line of the cart. */
export function cartLine(page: Page, product: { name: string }): Locator {
  return main(page).getByRole("listitem").filter({
    has: page.getByRole("heading", { name: product.name, exact: true }),
  });
}

/** The field for how many of a line are wanted. */
export function cartQuantity(page: Page, product: { name: string }): Locator {
  return page.getByLabel(text("cart-quantity-of", { name: product.name }), { exact: true });
}

/** A sum in the cart's summary, by the key of its name. */
export function cartSum(page: Page, key: string): Locator {
  const summary = page.getByRole("complementary", { name: text("cart-summary"), exact: true });
  return summary.getByRole("row").filter({ hasText: new RegExp(`^\\s*${escaped(text(key))}`) }).getByRole("cell");
}

/** The header tells how many things are in the cart. */
export async function expectCartCount(page: Page, count: number): Promise<void> {
  const name = count === 0 ? text("nav-cart") : text("nav-cart-count", { count });
  await expect(page.getByRole("banner").getByRole("link", { name, exact: true })).toBeVisible();
}

/** A radio button or a box among those of a group. */
export function choice(page: Page, group: string, label: string): Locator {
  return main(page).getByRole("group", { name: group }).getByLabel(label, { exact: true });
}

export function categoryNav(page: Page): Locator {
  return page.getByRole("navigation", { name: text("nav-categories"), exact: true });
}

/** Searches with the form in the header. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const form = page.getByRole("search");
  await form.getByRole("searchbox").fill(words);
  await form.getByRole("button", { name: text("search-submit"), exact: true }).click();
}

/** Puts goods into the cart of whoever owns the request's cookies, as the form of the product's page does. */
export async function putIntoCart(
  request: APIRequestContext,
  product: Product,
  quantity = 1,
  options: Record<string, string> = {},
): Promise<void> {
  const answer = await post(request, "/cart/add", { product: product.id, quantity: String(quantity), ...options });
  expect(answer.status(), await answer.text()).toBe(303);
  expect(target(answer)).toBe("/cart");
}

/** Takes everything out of the cart of whoever owns the request's cookies. */
export async function emptyCart(request: APIRequestContext): Promise<void> {
  for (;;) {
    const html = await (await request.get("/cart")).text();
    const line = /<input type="hidden" name="line" value="([^"]+)"/.exec(html)?.[1];
    if (!line) return;
    expect((await post(request, "/cart/remove", { line })).status()).toBe(303);
  }
}

/** The address without its origin. */
export function address(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}
