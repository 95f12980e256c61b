// Everybody sees the prices that are theirs, with the reason, and never those of anybody else.

import type { APIRequestContext, Page } from "@playwright/test";
import { logIn } from "../support/customers";
import { PASSWORD, RETAIL, VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { button, link, typeLogIn } from "../support/page";
import { cartLine, cartSum, productCard, productPrice, putIntoCart } from "../support/shop";
import type { Store } from "../support/stores";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

interface Seen {
  group?: string;
  lined: string;
  nightInk: string;
  /** What is saved on the notebook, as on its page. */
  saving?: { amount: string; percent: number };
}

interface BySeer {
  guest: Seen;
  wholesale: Seen;
  vip: Seen;
}

const WITHOUT_TAX: BySeer = {
  guest: { lined: "$14.90", nightInk: "$13.20" },
  wholesale: { group: "Wholesale", lined: "$11.90", nightInk: "$11.22", saving: { amount: "$3.00", percent: 20 } },
  vip: { group: "VIP", lined: "$13.41", nightInk: "$10.56", saving: { amount: "$1.49", percent: 10 } },
};
const WITH_TAX: BySeer = {
  guest: { lined: "$16.09", nightInk: "$14.26" },
  wholesale: { group: "Wholesale", lined: "$12.85", nightInk: "$12.12", saving: { amount: "$3.24", percent: 20 } },
  vip: { group: "VIP", lined: "$14.48", nightInk: "$11.40", saving: { amount: "$1.61", percent: 10 } },
};

function prices(store: Store): BySeer {
  return store.withTax ? WITH_TAX : WITHOUT_TAX;
}

/** The product's page, a list with it, a search and the first page show this price, and compare it with the guests'. */
async function expectPrices(page: Page, store: Store, seen: Seen): Promise<void> {
  const guest = prices(store).guest;
  await page.goto(store.productPath(GOODS.lined.path));
  const price = productPrice(page);
  await expect(price).toContainText(seen.lined);
  if (seen.group) {
    await expect(price).toContainText(text("price-yours"));
    await expect(price).toContainText(seen.group);
    await expect(price).toContainText(`${text("price-list")} ${guest.lined}`);
    await expect(price).toContainText(text("price-saving", { ...seen.saving }));
  } else {
    for (const key of ["price-yours", "price-list"]) await expect(price).not.toContainText(text(key));
  }
  for (const [path, product, amount, list] of [
    [store.categories ? "/notebooks/lined/" : "/products", GOODS.lined, seen.lined, guest.lined],
    ["/search?q=night", GOODS.nightInk, seen.nightInk, guest.nightInk],
    ["/", GOODS.lined, seen.lined, guest.lined],
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

test("a guest and a retail customer see the shop's prices, without a word of groups", { tag: ["@mobile", "@every-store"] }, async ({ page, loginAs, store }) => {
  await expectPrices(page, store, prices(store).guest);
  await loginAs(RETAIL);
  await expectPrices(page, store, prices(store).guest);
});

test("a wholesale customer sees the group's prices everywhere, with what guests pay and what is saved", { tag: ["@mobile", "@every-store"] }, async ({ page, loginAs, wholesale, store }) => {
  await loginAs(wholesale);
  await expectPrices(page, store, prices(store).wholesale);
});

test("a VIP sees the prices of another group", { tag: "@every-store" }, async ({ page, loginAs, store }) => {
  await loginAs(VIP);
  await expectPrices(page, store, prices(store).vip);
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

test("a sale that is one for everybody says what it was, and a group's terms on top of it are explained", { tag: "@every-store" }, async ({ page, loginAs, store }) => {
  const [sale, was, saving, own] = store.withTax
    ? ["$10.69", "$12.42", "$1.73", "$9.62"]
    : ["$9.90", "$11.50", "$1.60", "$8.91"];
  const price = productPrice(page);
  const prior = price.getByText(`${text("price-prior")} ${was}`);
  await page.goto(store.productPath(GOODS.pocket.path));
  await expect(price).toContainText(text("price-sale"));
  await expect(price).toContainText(sale);
  await expect(price).toContainText(`${text("price-was")} ${was}`);
  await expect(price).toContainText(text("price-saving", { amount: saving, percent: 13 }));
  await expect(prior).toHaveCount(store.priorPrices ? 1 : 0);

  await loginAs(VIP);
  await page.goto(store.productPath(GOODS.pocket.path));
  await expect(price).toContainText(`${text("price-yours")} VIP`);
  await expect(price).toContainText(own);
  await expect(price).toContainText(`${text("price-list")} ${sale}`);
  if (store.sales) await expect(price).toContainText(text("price-why-both"));
});

test("no price stays when shoppers log in and out, by the Back button neither", { tag: ["@mobile", "@every-store"] }, async ({ page, wholesale, store }) => {
  const path = store.productPath(GOODS.lined.path);
  const { guest, wholesale: group, vip } = prices(store);
  const header = page.getByRole("banner");
  const price = productPrice(page);
  await page.goto(path);
  await expect(price).toContainText(guest.lined);

  await page.goto("/login");
  await typeLogIn(page, wholesale, PASSWORD);
  await expect(page).toHaveURL("/account");
  await page.goto(path);
  await expect(price).toContainText(group.lined);

  await link(header, "nav-account").click();
  await button(page, "nav-log-out").click();
  await expect(page).toHaveURL("/login");
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(path);
  await expect(price).toContainText(guest.lined);
  await expect(page.locator("body")).not.toContainText(group.lined);
  await expect(price).not.toContainText(text("price-yours"));

  await page.goto("/login");
  await typeLogIn(page, VIP, PASSWORD);
  await page.goto(path);
  await expect(price).toContainText(vip.lined);
});

test.describe("the HTML", { tag: "@http" }, () => {
  const paths = (store: Store) => [
    store.productPath(GOODS.lined.path),
    store.productPath(GOODS.nightInk.path),
    "/",
    ...(store.categories ? ["/notebooks/", "/notebooks/lined/"] : ["/products"]),
    "/search?q=ink",
  ];
  const bodies = async (request: APIRequestContext, store: Store) => {
    const answers = await Promise.all(paths(store).map((path) => request.get(path)));
    return Promise.all(answers.map((answer) => answer.text()));
  };
  const amounts = (html: string) => html.match(/\$[\d,.]+\d/g)?.join(" ");

  test("for a guest is the same before and after somebody of a group looked, and never holds a group's price", { tag: "@every-store" }, async ({ request, elsewhere, wholesale, store }) => {
    const before = (await bodies(request, store)).map(amounts);
    await logIn(elsewhere, wholesale);
    const personal = (await bodies(elsewhere, store)).map(amounts);
    const after = await bodies(request, store);
    expect(after.map(amounts)).toEqual(before);
    for (const [place, path] of paths(store).entries()) {
      expect(personal[place], `${path} has prices of the group`).not.toBe(before[place]);
      expect(after[place], path).not.toContain(text("price-yours"));
    }
    const { lined, nightInk } = prices(store).wholesale;
    for (const foreign of [lined, nightInk].flatMap((amount) => [amount, amount.replace(/[$]|0$/g, "")])) {
      for (const place of store.categories ? [0, 1, 4] : [0, 1]) expect(after[place], `${foreign} at ${paths(store)[place]}`).not.toContain(foreign);
    }
  });

  test("with a personal price is kept by nobody; without one it may be kept, but is asked for again", { tag: "@every-store" }, async ({ request, store }) => {
    for (const path of paths(store).slice(0, 4)) {
      const answer = await request.get(path);
      expect(answer.headers()["cache-control"], path).toMatch(/^public, max-age=0/);
      expect(answer.headers()["vary"] ?? "", path).toMatch(/cookie/i);
    }
    await logIn(request, VIP);
    for (const path of paths(store)) {
      const answer = await request.get(path);
      expect(answer.headers()["cache-control"], path).toBe("private, no-store");
    }
  });

  test("has the same structured data for everybody, with the price for guests", { tag: "@every-store" }, async ({ request, elsewhere, wholesale, store }) => {
    const structured = async (who: APIRequestContext, path: string) => {
      const html = await (await who.get(path)).text();
      return /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    };
    await logIn(elsewhere, wholesale);
    const goods = [GOODS.lined, GOODS.ream, GOODS.journal, GOODS.lamp].map((product) => store.productPath(product.path));
    for (const path of [...goods, ...(store.categories ? ["/notebooks/"] : [])]) {
      const [guest, personal] = [await structured(request, path), await structured(elsewhere, path)];
      expect(() => JSON.parse(guest), path).not.toThrow();
      expect(personal, path).toBe(guest);
    }
    const [product] = JSON.parse(await structured(elsewhere, store.productPath(GOODS.lined.path)))["@graph"];
    expect(product).toMatchObject({ "@type": "Product", name: GOODS.lined.name, sku: "PP-NB-A5L" });
    expect(product.offers).toMatchObject({ "@type": "Offer", priceCurrency: "USD" });
    expect(Number(product.offers.price)).toBe(Number(prices(store).guest.lined.slice(1)));

    const trade = await structured(elsewhere, store.productPath(GOODS.carton.path));
    expect(trade, "what guests do not see is in no structured data").not.toContain(GOODS.carton.name);
  });
});
