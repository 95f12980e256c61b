// The shop for everybody: no violation that axe can find, by keyboard alone, and on narrow screens.

import type { Page } from "@playwright/test";
import { VIP } from "../support/demo";
import { GOODS, JOURNAL } from "../support/goods";
import { expectHosted } from "../support/hosted";
import { button, expectErrors, expectNoSidewaysScrolling, expectNotice, labelled, link, main, summary, tabTo } from "../support/page";
import { cartQuantity, choice, productCard, putIntoCart } from "../support/shop";
import { SHOP_PAGES, flat, pagesOf, spare, whole } from "../support/pages";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const CHOSEN = `${GOODS.journal.path}?option-1=${JOURNAL.cover.blue}&option-2=${JOURNAL.size.a6}`;

test.describe("axe finds nothing", { tag: "@axe" }, () => {
  const more = whole(CHOSEN, GOODS.soldOutCards.path, GOODS.marbled.path, "/search?q=pine&in-stock=1", "/notebooks/?min=900");
  for (const { path, tag } of [...SHOP_PAGES, ...more]) {
    test(`at ${path} for guests`, { tag }, async ({ page, axe }) => {
      await page.goto(path);
      await axe(page);
    });
  }

  const priced = [
    ...whole("/", "/search?q=ink", "/notebooks/", GOODS.lined.path, GOODS.pocket.path, GOODS.ream.path, GOODS.lamp.path, "/members-drawer/"),
    ...spare("/products", ...flat("pocket", "ream")),
  ];
  for (const { path, tag } of priced) {
    test(`at ${path} with prices of a group`, { tag }, async ({ page, loginAs, axe }) => {
      await loginAs(VIP);
      await page.goto(path);
      await axe(page);
    });
  }

  test("at a cart with options, group prices and a mistake in it", async ({ page, loginAs, wholesale, context, axe }) => {
    await loginAs(wholesale);
    await putIntoCart(context.request, GOODS.lined, 2);
    await putIntoCart(context.request, GOODS.journal, 1, {
      [JOURNAL.cover.name]: JOURNAL.cover.red,
      [JOURNAL.size.name]: JOURNAL.size.a5,
    });
    await page.goto("/cart");
    await axe(page);
    await cartQuantity(page, GOODS.lined).fill("x");
    await page.keyboard.press("Enter");
    await expectErrors(page, text("error-quantity"));
    await axe(page);
  });

  test("at a product's form with mistakes, and at the notice of a success", async ({ page, axe }) => {
    for (const product of [GOODS.stamp, GOODS.invitations]) {
      await page.goto(product.path);
      await labelled(page, text("product-quantity")).fill("none");
      await button(page, "product-add").click();
      await expect(summary(page)).toBeVisible();
      await axe(page);
    }
    await page.goto(GOODS.lined.path);
    await button(page, "product-add").click();
    await expectNotice(page, "flash-cart-added");
    await axe(page);
  });

  test("at a price that was asked for, and at what changes by a choice", async ({ page, axe }) => {
    await page.goto(GOODS.lamp.path);
    await page.getByText(text("price-see"), { exact: true }).click();
    await axe(page);
    await page.goto(GOODS.journal.path);
    await choice(page, JOURNAL.cover.label, "Brick red").check();
    await expect(page.getByRole("status").filter({ hasText: text("product-updated") })).toBeAttached();
    await axe(page);
  });

  test("on a phone", async ({ page, axe }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ["/", "/notebooks/", GOODS.journal.path, "/search?q=ink&brand=6"]) {
      await page.goto(path);
      await axe(page);
    }
  });

  test("headings, landmarks and names are in order on every page of the shop", { tag: "@every-store" }, async ({ page, store }) => {
    for (const { path } of [...pagesOf(store, SHOP_PAGES), { path: "/" }]) {
      await page.goto(path);
      await expect(page.getByRole("main"), path).toHaveCount(1);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), path).toEqual([]);
      const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      for (const [place, level] of levels.entries()) expect(level, `${path}: ${levels}`).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
    }
  });
});

test("a shopper searches, chooses, puts into the cart and goes to the checkout with the keys only", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("cloth journal");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/^[^?]+\/search\?q=cloth\+journal$/);

  const found = productCard(page, GOODS.journal).getByRole("link");
  await tabTo(page, found, 80);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(GOODS.journal.path);

  await tabTo(page, choice(page, JOURNAL.cover.label, "Forest green"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, JOURNAL.cover.label, "Ink blue")).toBeChecked();
  await tabTo(page, labelled(page, JOURNAL.initials));
  await page.keyboard.type("AL");
  await tabTo(page, main(page).getByLabel(JOURNAL.giftBox.label));
  await page.keyboard.press("Space");
  await tabTo(page, button(page, "product-add"));
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-cart-added");
  await expect(main(page)).toContainText("Ink blue");
  await expect(main(page)).toContainText("AL");

  await tabTo(page, cartQuantity(page, GOODS.journal));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-cart-changed");
  await tabTo(page, link(page, "cart-checkout"), 60);
  await page.keyboard.press("Enter");
  await expectHosted(page, "Checkout");
});

test.describe("on a phone", { tag: "@mobile" }, () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("no page of the shop has to be moved sideways", { tag: ["@every-store", "@http"] }, async ({ page, context, store }) => {
    const lists = [{ path: CHOSEN }, { path: "/search?q=pine&in-stock=1&brand=6" }, { path: "/nothing/" }];
    for (const { path } of [...pagesOf(store, SHOP_PAGES), ...lists]) {
      await page.goto(path);
      await expectNoSidewaysScrolling(page);
    }
    await page.goto(`/search?q=${"x".repeat(150)}`);
    await expectNoSidewaysScrolling(page);
    if (!store.carts) return;
    await putIntoCart(context.request, GOODS.journal, 2, {
      [JOURNAL.cover.name]: JOURNAL.cover.blue,
      [JOURNAL.size.name]: JOURNAL.size.a5,
    });
    await putIntoCart(context.request, GOODS.ream, 9000);
    await page.goto("/cart");
    await expectNoSidewaysScrolling(page);
  });

  test("controls of the shop are large enough for a thumb", async ({ page, context }) => {
    await putIntoCart(context.request, GOODS.lined);
    for (const path of ["/", GOODS.journal.path, "/cart"]) {
      await page.goto(path);
      for (const control of await controls(page)) {
        const box = await control.boundingBox();
        expect(box?.height ?? 0, await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

function controls(page: Page) {
  return page.locator("button:not([aria-hidden]):visible, input[type=text]:visible, input[type=search]:visible, select:visible, header a:visible, .pick label:visible").all();
}
