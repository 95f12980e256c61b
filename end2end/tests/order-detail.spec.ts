import type { Locator, Page } from "@playwright/test";
import { EMPTY, RETAIL, VIP } from "../support/demo";
import { button, card, expectPage, link, main } from "../support/page";
import type { Store } from "../support/stores";
import { expect, test } from "../support/test";
import { text, textLike } from "../support/texts";

async function openOrder(page: Page, store: Store, number: number): Promise<void> {
  await page.goto(store.orderPath(number));
  await expectPage(page, "order-number", { number: String(number) });
}

function totals(page: Page): Locator {
  return main(page).getByRole("table", { name: text("order-amounts") });
}

function cents(amount: string): number {
  const sign = amount.includes("−") ? -1 : 1;
  return sign * Number(amount.replace(/[^\d]/g, ""));
}

test.describe("as the customer whose orders they are", () => {
  test.beforeEach(async ({ loginAs }) => loginAs(VIP));

  test("an order shows its items at the price paid, destination, payment and addresses", { tag: ["@mobile", "@every-store"] }, async ({ page, store }) => {
    await openOrder(page, store, 1034);
    await expect(main(page).locator(".page-head .badge")).toHaveText(text("order-status-shipped"));
    await expect(main(page).locator(".page-head")).toContainText(textLike("order-placed", "date"));
    const delivery = main(page).getByRole("table", { name: textLike("items-caption", "delivery") });
    await expect(delivery.getByRole("columnheader")).toHaveText([text("items-item"), text("items-quantity"), text("items-total")]);
    const items = delivery.getByRole("rowheader");
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText(text("items-sku"));
    const summary = main(page).getByRole("complementary", { name: text("order-side") });
    await expect(summary.getByRole("heading")).toHaveText([text("order-summary"), text("order-payment"), text("order-billing")]);
    if (store.orderDetails) {
      await expect(summary).toContainText(text("payment-card", { brand: "Visa", last4: "4242" }));
    } else {
      await expect(summary).toContainText(text("order-paid"));
      // What the store does not tell is not made up.
      for (const key of ["shipment-number", "shipment-untracked", "delivery-not-sent"]) {
        await expect(main(page)).not.toContainText(text(key));
      }
      await expect(main(page).locator("a[href*=track]")).toHaveCount(0);
    }
    await expect(summary).toContainText("Vivian Laurent");
    await link(main(page), "orders-title").click();
    await expectPage(page, "orders-title");
  });

  test("the amounts of every order add up to its total", { tag: ["@every-store", "@http"] }, async ({ page, store }) => {
    test.slow();
    for (let number = 1001; number <= 1037; number++) {
      await page.goto(store.orderPath(number));
      // Tax that is in the other amounts already is told, not added.
      const rows = totals(page).getByRole("row").filter({ hasNotText: textLike("total-tax-included", "name") });
      const amounts = (await rows.getByRole("cell").allTextContents()).map(cents);
      const total = amounts.pop();
      expect(amounts.reduce((sum, amount) => sum + amount, 0), `order ${number}`).toBe(total);
    }
  });

  test("the customer group's price stands beside the one it replaces", { tag: ["@every-store", "@http"] }, async ({ page, store }) => {
    await openOrder(page, store, 1034);
    const row = main(page).getByRole("row").filter({ has: page.getByText(text("items-before"), { exact: false }) }).first();
    const paid = row.getByRole("cell").last().locator(":scope > span > .money");
    await expect(paid).toHaveText(/^\$\d+\.\d\d$/);
    const before = row.locator("s .money");
    expect(cents((await before.textContent()) ?? "")).toBeGreaterThan(cents((await paid.textContent()) ?? ""));
  });

  test("a parcel is followed by its link, by its number, or by neither", async ({ page, store }) => {
    await openOrder(page, store, 1034);
    const tracked = main(page).getByRole("link", { name: textLike("shipment-track-number", "number") });
    await expect(tracked).toHaveAttribute("href", /^https:\/\/track\.example\.com\/PP\d+$/);
    await expect(tracked).toHaveAttribute("rel", /noreferrer/);
    await expect(main(page)).toContainText("Northern Parcel, Ground");

    await openOrder(page, store, 1033);
    await expect(main(page).getByText(text("shipment-number"))).toContainText(/PP\d+/);
    await expect(main(page).locator("a[href*=track]")).toHaveCount(0);

    await openOrder(page, store, 1032);
    await expect(main(page).getByRole("link", { name: text("shipment-track") })).toHaveAttribute("href", /^https:/);
  });

  test("an order to several places shows what goes where, and what has left", async ({ page, store }) => {
    await openOrder(page, store, 1035);
    const deliveries = main(page).getByRole("heading", { level: 2, name: textLike("delivery-to", "city") });
    await expect(deliveries).toHaveCount(3);
    await expect(main(page).getByText(text("delivery-not-sent"))).toHaveCount(2);
    await expect(main(page).getByText(textLike("shipment-sent-by", "carrier", "date"))).toHaveCount(1);
  });

  test("an order to pick up says where", async ({ page, store }) => {
    await openOrder(page, store, 1031);
    const pickup = main(page).getByRole("heading", { level: 2, name: textLike("delivery-pickup", "place") });
    await expect(pickup).toHaveCount(1);
    await expect(main(page).getByRole("table", { name: textLike("items-caption", "delivery") }).getByRole("rowheader")).toHaveCount(2);
  });

  test("a download has a link to its file, and no parcel", async ({ page, store }) => {
    await openOrder(page, store, 1002);
    const downloads = card(page, text("delivery-downloads"));
    await expect(downloads).toContainText(text("delivery-links-sent", { email: VIP }));
    const file = downloads.getByRole("link", { name: new RegExp(`^${text("items-file", { number: 1 })}`) });
    await expect(file.first()).toHaveAttribute("href", /^https?:\/\//);
    await expect(main(page).getByRole("heading", { level: 2, name: textLike("delivery-to", "city") })).toHaveCount(0);

    await openOrder(page, store, 1030);
    await expect(card(page, text("delivery-downloads"))).toBeVisible();
    await expect(main(page).getByRole("heading", { level: 2, name: textLike("delivery-to", "city") })).toHaveCount(1);
  });

  test("what was refunded is marked at the item", async ({ page, store }) => {
    await openOrder(page, store, 1029);
    await expect(main(page).getByText(text("items-refunded", { count: 1 }))).toHaveCount(1);
    await openOrder(page, store, 1028);
    await expect(main(page).getByText(textLike("items-refunded", "count"))).toHaveCount(2);
  });

  test("a product that the shop no longer has still stands in its order", { tag: ["@every-store", "@http"] }, async ({ page, store }) => {
    await openOrder(page, store, 1027);
    const gone = main(page).getByRole("rowheader").filter({ hasText: "Glass Inkwell" });
    await expect(gone).toContainText(text("items-gone"));
    await expect(main(page).getByText(text("items-gone"))).toHaveCount(1);
  });

  test("discount and coupon are taken off", { tag: ["@every-store", "@http"] }, async ({ page, store }) => {
    await openOrder(page, store, 1026);
    await expect(totals(page).getByRole("row").filter({ hasText: text("total-discount") })).toContainText(store.withTax ? "−$2.70" : "−$2.50");
    await expect(totals(page).getByRole("row").filter({ hasText: text("total-coupon", { code: "AUTUMN5" }) })).toContainText(store.withTax ? "−$5.40" : "−$5.00");
  });

  test("every way of paying is named", async ({ page, store }) => {
    const payment = card(page, text("order-payment"));
    await openOrder(page, store, 1025);
    await expect(payment).toContainText("Store Credit");
    await expect(payment).toContainText("$15.00");
    await openOrder(page, store, 1024);
    await expect(payment).toContainText(text("payment-gift-certificate", { code: "PINE-7Q2-K4M" }));
    await expect(payment).toContainText(text("payment-card", { brand: "Mastercard", last4: "4444" }));
    await openOrder(page, store, 1037);
    await expect(payment).toContainText("Bank Deposit");
    await openOrder(page, store, 1017);
    await expect(payment).toHaveCount(0);
  });

  test("gift certificates, handling, gift wrap and a message are there where they were", async ({ page, store }) => {
    await openOrder(page, store, 1023);
    await expect(card(page, text("delivery-gift-certificates"))).toContainText(text("delivery-sent-to", { email: "friend@example.com" }));
    await openOrder(page, store, 1022);
    await expect(totals(page).getByRole("row").filter({ hasText: text("total-handling") })).toContainText("$2.00");
    await openOrder(page, store, 1036);
    await expect(main(page).getByText(text("items-wrapping", { name: "Blue tissue and twine" }))).toContainText("$3.50");
    await expect(totals(page)).toContainText(text("total-wrapping"));
    await expect(card(page, text("order-message"))).toContainText("It is a birthday present.");
  });

  test("a long order shows every item", { tag: ["@every-store", "@http"] }, async ({ page, store }) => {
    await openOrder(page, store, 1012);
    await expect(main(page).getByRole("rowheader").filter({ hasText: text("items-sku") })).toHaveCount(12);
  });

  test("pictures of items are shown", { tag: ["@script", "@every-store"] }, async ({ page, store }) => {
    await openOrder(page, store, 1034);
    const picture = main(page).locator("img.thumb").first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
  });

  test("an order is printed without the parts that are for the screen", { tag: ["@script", "@every-store"] }, async ({ page, store }) => {
    await openOrder(page, store, 1034);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await button(page, "order-print").click();
    await expect(page.locator("body[data-printed]")).toHaveCount(1);

    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: text("nav-account-label") })).toBeHidden();
    await expect(button(page, "order-print")).toBeHidden();
    await expect(totals(page)).toBeVisible();
    await expect(main(page).locator(".print-only")).toBeVisible();
  });

  test("without script there is no button that would do nothing", { tag: "@no-script" }, async ({ page, store }) => {
    await openOrder(page, store, 1034);
    await expect(button(page, "order-print")).toHaveCount(0);
  });
});

for (const email of [RETAIL, EMPTY]) {
  test(`the order of somebody else is not found by ${email}`, { tag: ["@every-store", "@http"] }, async ({ page, loginAs, store }) => {
    await loginAs(email);
    const answer = await page.goto(store.orderPath(1034));
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("error-page-not-found"));
    await expect(page.getByText("Vivian")).toHaveCount(0);
  });
}

test("an order that never was is not found", { tag: ["@every-store", "@http"] }, async ({ page, loginAs }) => {
  await loginAs(VIP);
  for (const id of ["0", "-1", "99999999", "99999999999999999999", "abc", "1034%00", "", "x".repeat(65)]) {
    const answer = await page.goto(`/account/orders/detail?id=${id}`);
    expect(answer?.status(), id).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), id).toHaveText(text("error-page-not-found"));
  }
});
