// A store without categories: one list of everything, and search.

import type { Page } from "@playwright/test";
import { RETAIL, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { button, expectPage, labelled, link, main } from "../support/page";
import { categoryNav, productCard } from "../support/shop";
import { SPARE } from "../support/stores";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const tag = ["@every-store", "@lacks-categories"];

function names(page: Page) {
  return main(page).locator(".goods > li").getByRole("heading");
}

test("from the first page by the list of everything to a product", { tag: ["@mobile", ...tag] }, async ({ page }) => {
  await page.goto("/");
  await link(categoryNav(page), "nav-all-products").click();
  await expectPage(page, "listing-all");
  await expect(page).toHaveURL("/products");
  await productCard(page, GOODS.lined).getByRole("link").click();
  await expect(page).toHaveURL(SPARE.productPath(GOODS.lined.path));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(GOODS.lined.name);
});

test("the list has pages, back and forth, which keep the order, and every product once", { tag }, async ({ page }) => {
  await page.goto("/products");
  const order = labelled(page, text("listing-sort"));
  await order.selectOption({ label: text("sort-a-to-z") });
  await button(page, "listing-sort-submit").click();
  await expect(page).toHaveURL("/products?sort=a-to-z");
  const pages = page.getByRole("navigation", { name: text("listing-pages"), exact: true });
  await expect(link(pages, "pager-previous")).toHaveCount(0);
  const first = await names(page).allInnerTexts();
  expect(first).toHaveLength(24);
  const seen = [...first];
  while ((await link(pages, "pager-next").count()) > 0) {
    const top = seen.at(-24);
    await link(pages, "pager-next").click();
    await expect(names(page).first()).not.toHaveText(top ?? "");
    await expect(order).toHaveValue("a-to-z");
    seen.push(...(await names(page).allInnerTexts()));
    expect(seen.length).toBeLessThan(200);
  }
  const count = Number(/\d+/.exec(await main(page).getByText(/^\d+ products$/).innerText())?.[0]);
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
  const sorted = [...seen].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  expect(seen).toEqual(sorted);

  while ((await link(pages, "pager-previous").count()) > 0) {
    const top = (await names(page).first().innerText()) ?? "";
    await link(pages, "pager-previous").click();
    await expect(names(page).first()).not.toHaveText(top);
  }
  expect(await names(page).allInnerTexts()).toEqual(first);
});

test("the cheapest and the dearest come first when asked for", { tag: ["@http", ...tag] }, async ({ page }) => {
  const figures = async () => {
    const words = await main(page).locator(".goods .price-figure .money:first-of-type").allInnerTexts();
    // Some goods have their price on request only.
    expect(words.length).toBeGreaterThan(20);
    return words.map((amount) => Number(amount.replace(/[^\d.]/g, "")));
  };
  await page.goto("/products?sort=lowest-price");
  const low = await figures();
  await page.goto("/products?sort=highest-price");
  const high = await figures();
  expect(Math.max(...low)).toBeLessThan(Math.min(...high));
});

test("goods of one group are nowhere to be seen for others", { tag: ["@http", ...tag] }, async ({ page, loginAs, wholesale, context }) => {
  const path = SPARE.productPath(GOODS.carton.path);
  for (const customer of [undefined, RETAIL, VIP]) {
    if (customer) await loginAs(customer);
    expect((await page.goto(path))?.status(), customer).toBe(404);
    await page.goto("/search?q=carton");
    await expect(productCard(page, GOODS.carton)).toHaveCount(0);
  }
  await loginAs(wholesale);
  await page.goto("/search?q=carton");
  await productCard(page, GOODS.carton).getByRole("link").click();
  await expect(page).toHaveURL(path);
  await expect(main(page).locator("#product-price")).toContainText("$213.84");
  await context.clearCookies({ name: "session" });
  expect((await page.goto(path))?.status()).toBe(404);
});

test("nonsense in an address is left out, and paths of no product are not there", { tag: ["@http", ...tag] }, async ({ page }) => {
  for (const query of ["sort=upside-down", "min=abc&max=-4", "brand=3", "after=%00", "after=bm9uc2Vuc2U", "q=elsewhere"]) {
    expect((await page.goto(`/products?${query}`))?.status(), query).toBe(200);
    await expect(names(page), query).toHaveCount(24);
  }
  for (const path of ["/products/no-such-thing", "/products/%00", "/products/a/b", "/notebooks/", GOODS.lined.path]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expectPage(page, "error-page-not-found");
  }
});
