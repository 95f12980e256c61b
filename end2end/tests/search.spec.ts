// Finding goods: words, choices, order and pages, each with an address of its own.

import type { Page } from "@playwright/test";
import { GOODS } from "../support/goods";
import { button, expectPage, labelled, link, main } from "../support/page";
import { address, productCard, searchFor } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

function names(page: Page) {
  return main(page).locator(".goods > li").getByRole("link");
}

/** The list has as many products as it says. */
async function expectFound(page: Page, count: number): Promise<void> {
  await expect(main(page).getByText(text("listing-count", { count }), { exact: true })).toBeVisible();
}

/** Opens the filter where it is folded, as on narrow screens. */
async function openFilter(page: Page): Promise<void> {
  if (!(await button(page, "listing-filter-submit").isVisible())) await main(page).locator("details.facets summary").click();
}

test("words in the header's field find products, and stay in it", { tag: ["@mobile", "@every-store"] }, async ({ page, store }) => {
  await page.goto("/");
  await searchFor(page, "night ink");
  await expectPage(page, "search-title-for", { words: "night ink" });
  await expect(page).toHaveURL("/search?q=night+ink");
  await expect(page.getByRole("searchbox")).toHaveValue("night ink");
  await productCard(page, GOODS.nightInk).getByRole("link").click();
  await expect(page).toHaveURL(store.productPath(GOODS.nightInk.path));
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("an article number finds its product", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/");
  await searchFor(page, "PP-IK-NH");
  await expect(names(page)).toHaveText([GOODS.nightInk.name]);
  await expectFound(page, 1);
});

test("what is nowhere is said, with the words as text", { tag: "@every-store" }, async ({ page }) => {
  for (const words of ["nothing-of-the-kind", "<b>x</b>", `"><svg onload=alert(1)>`, "50 % & more?#", "ö".repeat(50)]) {
    await page.goto("/");
    await searchFor(page, words);
    await expectPage(page, "search-title-for", { words });
    await expect(page.getByRole("searchbox")).toHaveValue(words);
    await expect(main(page).getByText(text("search-none"))).toBeVisible();
    await expect(names(page)).toHaveCount(0);
    await expect(main(page).locator("b, svg[onload]")).toHaveCount(0);
  }
});

test("no words ask for some", { tag: ["@mobile", "@every-store"] }, async ({ page }) => {
  for (const path of ["/search", "/search?q=", "/search?q=++"]) {
    await page.goto(path);
    await expectPage(page, "search-title");
    await expect(page.getByRole("heading", { name: text("search-empty") })).toBeVisible();
  }
});

test("choices narrow the list, are counted, and can be cleared at once", { tag: "@mobile" }, async ({ page }) => {
  await page.goto("/search?q=paper");
  const all = await names(page).count();
  await openFilter(page);
  await labelled(page.getByRole("group", { name: "Brand" }), "Fjordbind (5)").check();
  await button(page, "listing-filter-submit").click();
  await expectFound(page, 5);
  await expect(names(page)).toHaveCount(5);
  await expect(main(page).locator("summary")).toHaveText(text("listing-filter-count", { count: 1 }));
  expect(address(page)).toContain("q=paper");
  expect(address(page)).toContain("brand=3");
  await page.reload();
  await expect(names(page)).toHaveCount(5);

  await openFilter(page);
  await labelled(page, text("listing-price-to")).fill("20");
  await button(page, "listing-filter-submit").click();
  await expect(main(page).locator("summary")).toHaveText(text("listing-filter-count", { count: 2 }));
  expect(await names(page).count()).toBeLessThan(5);
  expect(await names(page).count()).toBeGreaterThan(0);

  await openFilter(page);
  await link(page, "listing-clear").click();
  await expect(page).toHaveURL("/search?q=paper");
  await expect(names(page)).toHaveCount(all);
});

test("choices of one kind add up, of two kinds narrow each other", async ({ page }) => {
  await page.goto("/notebooks/?brand=3&brand=6");
  await expectFound(page, 15);
  await page.goto("/notebooks/?brand=3&attr.Ruling=Dotted");
  await expect(names(page)).toHaveText([GOODS.linen.name]);
});

test("choices that leave nothing say so and can be cleared", async ({ page }) => {
  await page.goto("/notebooks/?min=900");
  await expect(page.getByText(text("listing-none-narrowed"))).toBeVisible();
  await main(page).getByRole("link", { name: text("listing-clear") }).last().click();
  await expect(page).toHaveURL("/notebooks/");
  await expectFound(page, 15);
});

test("nonsense in an address is left out", async ({ page }) => {
  for (const query of ["sort=upside-down", "min=abc&max=-4", "brand=&category=", "in-stock=perhaps", "after=%00", "attr.=x", "q=elsewhere"]) {
    const answer = await page.goto(`/notebooks/?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expectFound(page, 15);
  }
});

test("the order can be chosen, and is kept with the choices", { tag: "@mobile" }, async ({ page }) => {
  await page.goto("/notebooks/lined/");
  const order = labelled(page, text("listing-sort"));
  for (const [slug, first] of [
    ["a-to-z", GOODS.lined.name],
    ["z-to-a", "Reporter's Notebook"],
    ["lowest-price", "Reporter's Notebook"],
    ["highest-price", GOODS.lined.name],
  ] as const) {
    await order.selectOption({ label: text(`sort-${slug}`) });
    await button(page, "listing-sort-submit").click();
    await expect(page).toHaveURL(new RegExp(`sort=${slug}`));
    await expect(names(page).first()).toHaveText(first);
    await expect(order).toHaveValue(slug);
  }
  await openFilter(page);
  await page.getByLabel(/^90 g/).check();
  await button(page, "listing-filter-submit").click();
  await expect(names(page)).toHaveText([GOODS.lined.name]);
  expect(address(page)).toContain("sort=highest-price");
});

test("a long list has pages, back and forth, which keep words, choices and order", { tag: "@mobile" }, async ({ page }) => {
  await page.goto("/search?q=pine&sort=a-to-z&in-stock=1");
  await expectFound(page, 39);
  await expect(names(page)).toHaveCount(24);
  const first = await names(page).allInnerTexts();
  const pages = page.getByRole("navigation", { name: text("listing-pages"), exact: true });
  await expect(link(pages, "pager-previous")).toHaveCount(0);
  await link(pages, "pager-next").click();
  await expect(names(page)).toHaveCount(15);
  const second = await names(page).allInnerTexts();
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  expect([...first, ...second]).toEqual([...first, ...second].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  for (const part of ["q=pine", "sort=a-to-z", "in-stock=1"]) expect(address(page)).toContain(part);
  await expect(link(pages, "pager-next")).toHaveCount(0);

  await link(pages, "pager-previous").click();
  await expect(names(page).first()).toHaveText(first[0] ?? "");
});

test("a page of a list that is not there any more is the first one", async ({ page }) => {
  await page.goto("/notebooks/?after=bm9uc2Vuc2U");
  await expect(names(page).first()).toHaveText(GOODS.lined.name);
});
