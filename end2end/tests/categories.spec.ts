// The way through the shop: categories, what lies below them, and what only some may see.

import { RETAIL, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { expectPage, main } from "../support/page";
import { categoryNav, productCard } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("from the first page by category and what lies below it to a product, and back by the crumbs", { tag: "@mobile" }, async ({ page }) => {
  await page.goto("/");
  await categoryNav(page).getByRole("link", { name: "Notebooks", exact: true }).click();
  await expect(page).toHaveURL("/notebooks/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notebooks");
  await page.getByRole("navigation", { name: text("nav-subcategories") }).getByRole("link", { name: "Dotted" }).click();
  await expect(page).toHaveURL("/notebooks/dotted/");
  await productCard(page, GOODS.dotted).getByRole("link").click();
  await expect(page).toHaveURL(GOODS.dotted.path);

  const crumbs = page.getByRole("navigation", { name: text("nav-crumbs"), exact: true });
  await crumbs.getByRole("link", { name: "Notebooks", exact: true }).click();
  await expect(page).toHaveURL("/notebooks/");
  await expect(crumbs.getByRole("listitem").last()).toHaveAttribute("aria-current", "page");
  await crumbs.getByRole("link", { name: text("nav-home"), exact: true }).click();
  await expect(page).toHaveURL("/");
});

test("a page three levels down knows its way up", async ({ page }) => {
  await page.goto("/pens-and-ink/fountain-pens/nibs-and-converters/");
  const crumbs = page.getByRole("navigation", { name: text("nav-crumbs"), exact: true });
  await expect(crumbs.getByRole("listitem")).toHaveText([text("nav-home"), "Pens & ink", "Fountain pens", "Nibs & converters"]);
});

test("a brand has a page, to which its products lead", async ({ page }) => {
  await page.goto(GOODS.ream.path);
  await main(page).getByRole("link", { name: "Fjordbind", exact: true }).click();
  await expect(page).toHaveURL("/brands/fjordbind/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fjordbind");
  await expect(productCard(page, GOODS.ream)).toBeVisible();
});

test("goods that go well with a product lead on", async ({ page }) => {
  await page.goto(GOODS.lined.path);
  const related = page.getByRole("region", { name: text("product-related") });
  await related.getByRole("link", { name: GOODS.dotted.name, exact: true }).click();
  await expect(page).toHaveURL(GOODS.dotted.path);
});

const LIMITED = [
  { what: "trade goods", category: { name: "Trade packs", path: "/trade/" }, product: GOODS.carton, words: "carton" },
  { what: "the members' drawer", category: { name: "The members' drawer", path: "/members-drawer/" }, product: GOODS.reserveInk, words: "vermilion" },
];

for (const { what, category, product, words } of LIMITED) {
  test(`${what} are nowhere to be seen for guests and other groups`, async ({ page, loginAs }) => {
    for (const customer of [undefined, RETAIL]) {
      if (customer) await loginAs(customer);
      await page.goto("/");
      await expect(categoryNav(page)).toBeVisible();
      await expect(categoryNav(page).getByText(category.name)).toHaveCount(0);
      for (const path of [category.path, product.path]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expectPage(page, "error-page-not-found");
        await expect(page.locator("body")).not.toContainText(product.name);
      }
      await page.goto(`/search?q=${words}`);
      await expect(productCard(page, product)).toHaveCount(0);
    }
  });
}

test("a wholesale customer finds trade goods in the navigation, by search and by address, and nobody does after the log-out", { tag: "@mobile" }, async ({ page, loginAs, wholesale, context }) => {
  await loginAs(wholesale);
  await page.goto("/");
  await categoryNav(page).getByRole("link", { name: "Trade packs", exact: true }).click();
  await expect(page).toHaveURL("/trade/");
  await page.getByRole("navigation", { name: text("nav-subcategories") }).getByRole("link", { name: "Trade paper" }).click();
  await productCard(page, GOODS.carton).getByRole("link").click();
  await expect(page).toHaveURL(GOODS.carton.path);
  await expect(main(page).locator("#product-price")).toContainText("$198.00");
  await page.goto("/search?q=carton");
  await expect(productCard(page, GOODS.carton)).toBeVisible();
  expect((await page.goto("/members-drawer/"))?.status()).toBe(404);

  await context.clearCookies({ name: "session" });
  expect((await page.goto("/trade/"))?.status()).toBe(404);
  expect((await page.goto(GOODS.carton.path))?.status()).toBe(404);
});

test("a VIP finds the members' drawer, and no trade goods", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/members-drawer/");
  await expect(productCard(page, GOODS.reserveInk)).toBeVisible();
  expect((await page.goto("/trade/"))?.status()).toBe(404);
});
