// Everybody sees the prices that are theirs, with the reason, and never those of anybody else.

import type { APIRequestContext, Page } from "@playwright/test";
import { logIn } from "../support/customers";
import { PASSWORD, RETAIL, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { button, link, typeLogIn } from "../support/page";
import { cartLine, cartSum, productCard, productPrice, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

interface Seen {
  group?: string;
  lined: string;
  nightInk: string;
  /** What is saved on the notebook, as on its page. */
  saving?: { amount: string; percent: number };
}

const GUEST: Seen = { lined: "$14.90", nightInk: "$13.20" };
const BY_GROUP: Seen[] = [
  { group: "Wholesale", lined: "$11.90", nightInk: "$11.22", saving: { amount: "$3.00", percent: 20 } },
  { group: "VIP", lined: "$13.41", nightInk: "$10.56", saving: { amount: "$1.49", percent: 10 } },
];

/** The product's page, its category, a search and the first page show this price, and compare it with the guests'. */
async function expectPrices(page: Page, seen: Seen): Promise<void> {
  await page.goto(GOODS.lined.path);
  const price = productPrice(page);
  await expect(price).toContainText(seen.lined);
  if (seen.group) {
    await expect(price).toContainText(text("price-yours"));
    await expect(price).toContainText(seen.group);
    await expect(price).toContainText(`${text("price-list")} ${GUEST.lined}`);
    await expect(price).toContainText(text("price-saving", { ...seen.saving }));
  } else {
    for (const key of ["price-yours", "price-list"]) await expect(price).not.toContainText(text(key));
  }
  for (const [path, product, amount, list] of [
    ["/notebooks/lined/", GOODS.lined, seen.lined, GUEST.lined],
    ["/search?q=night", GOODS.nightInk, seen.nightInk, GUEST.nightInk],
    ["/", GOODS.lined, seen.lined, GUEST.lined],
  ] as const) {
    await page.goto(path);
    const card = productCard(page, product);
    await expect(card, path).toContainText(amount);
    if (seen.group) {
      await expect(card, path).toContainText(text("price-yours"));
      await expect(card, path).toContainText(`${text("price-list")} ${list}`);
    } else {
      await expect(card, path).not.toContainText(text("price-yours"));
    }
  }
}

test("a guest and a retail customer see the shop's prices, without a word of groups", { tag: "@mobile" }, async ({ page, loginAs }) => {
  await expectPrices(page, GUEST);
  await loginAs(RETAIL);
  await expectPrices(page, GUEST);
});

test("a wholesale customer sees the group's prices everywhere, with what guests pay and what is saved", { tag: "@mobile" }, async ({ page, loginAs, wholesale }) => {
  await loginAs(wholesale);
  await expectPrices(page, BY_GROUP[0]!);
});

test("a VIP sees the prices of another group", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await expectPrices(page, BY_GROUP[1]!);
});

test("the cart has the price of whoever looks at it", async ({ page, loginAs, wholesale, context }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toContainText("$14.90");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$29.80");

  await loginAs(wholesale);
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toContainText("$11.90");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$23.80");
});

test("a sale that is one for everybody says what it was, and a group's terms on top of it are explained", async ({ page, loginAs }) => {
  await page.goto(GOODS.pocket.path);
  const price = productPrice(page);
  await expect(price).toContainText(text("price-sale"));
  await expect(price).toContainText("$9.90");
  await expect(price).toContainText(`${text("price-was")} $11.50`);
  await expect(price).toContainText(text("price-saving", { amount: "$1.60", percent: 13 }));

  await loginAs(VIP);
  await page.goto(GOODS.pocket.path);
  await expect(price).toContainText(`${text("price-yours")} VIP`);
  await expect(price).toContainText("$8.91");
  await expect(price).toContainText(`${text("price-list")} $9.90`);
  await expect(price).toContainText(text("price-why-both"));
});

test("no price stays when shoppers log in and out, by the Back button neither", { tag: "@mobile" }, async ({ page, wholesale }) => {
  const header = page.getByRole("banner");
  const price = productPrice(page);
  await page.goto(GOODS.lined.path);
  await expect(price).toContainText("$14.90");

  await page.goto("/login");
  await typeLogIn(page, wholesale, PASSWORD);
  await expect(page).toHaveURL("/account");
  await page.goto(GOODS.lined.path);
  await expect(price).toContainText("$11.90");

  await link(header, "nav-account").click();
  await button(page, "nav-log-out").click();
  await expect(page).toHaveURL("/login");
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(GOODS.lined.path);
  await expect(price).toContainText("$14.90");
  await expect(page.locator("body")).not.toContainText("$11.90");
  await expect(price).not.toContainText(text("price-yours"));

  await page.goto("/login");
  await typeLogIn(page, VIP, PASSWORD);
  await page.goto(GOODS.lined.path);
  await expect(price).toContainText("$13.41");
});

test.describe("the HTML", { tag: "@http" }, () => {
  const PATHS = ["/", GOODS.lined.path, GOODS.nightInk.path, "/notebooks/", "/notebooks/lined/", "/search?q=ink"];
  const bodies = async (request: APIRequestContext) => {
    const answers = await Promise.all(PATHS.map((path) => request.get(path)));
    return Promise.all(answers.map((answer) => answer.text()));
  };
  const amounts = (html: string) => html.match(/\$[\d,.]+\d/g)?.join(" ");

  test("for a guest is the same before and after somebody of a group looked, and never holds a group's price", async ({ request, elsewhere, wholesale }) => {
    const before = (await bodies(request)).map(amounts);
    await logIn(elsewhere, wholesale);
    const personal = (await bodies(elsewhere)).map(amounts);
    const after = await bodies(request);
    expect(after.map(amounts)).toEqual(before);
    for (const [place, path] of PATHS.entries()) {
      expect(personal[place], `${path} has prices of the group`).not.toBe(before[place]);
      expect(after[place], path).not.toContain(text("price-yours"));
    }
    for (const foreign of ["$11.90", "$12.67", "$11.22", "11.9"]) {
      for (const place of [1, 2, 4]) expect(after[place], `${foreign} at ${PATHS[place]}`).not.toContain(foreign);
    }
  });

  test("with a personal price is kept by nobody; without one it may be kept, but is asked for again", async ({ request }) => {
    for (const path of [GOODS.lined.path, "/notebooks/"]) {
      const answer = await request.get(path);
      expect(answer.headers()["cache-control"], path).toMatch(/^public, max-age=0/);
      expect(answer.headers()["vary"] ?? "", path).toMatch(/cookie/i);
    }
    await logIn(request, VIP);
    for (const path of PATHS) {
      const answer = await request.get(path);
      expect(answer.headers()["cache-control"], path).toBe("private, no-store");
    }
  });

  test("has the same structured data for everybody, with the price for guests", async ({ request, elsewhere, wholesale }) => {
    const structured = async (who: APIRequestContext, path: string) => {
      const html = await (await who.get(path)).text();
      return /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    };
    await logIn(elsewhere, wholesale);
    for (const path of [GOODS.lined.path, GOODS.ream.path, GOODS.journal.path, GOODS.lamp.path, "/notebooks/"]) {
      const [guest, personal] = [await structured(request, path), await structured(elsewhere, path)];
      expect(() => JSON.parse(guest), path).not.toThrow();
      expect(personal, path).toBe(guest);
    }
    const [product] = JSON.parse(await structured(elsewhere, GOODS.lined.path))["@graph"];
    expect(product).toMatchObject({ "@type": "Product", name: GOODS.lined.name, sku: "PP-NB-A5L" });
    expect(product.offers).toMatchObject({ "@type": "Offer", priceCurrency: "USD" });
    expect(Number(product.offers.price)).toBe(14.9);

    const trade = await structured(elsewhere, GOODS.carton.path);
    expect(trade, "what guests do not see is in no structured data").not.toContain(GOODS.carton.name);
  });
});
