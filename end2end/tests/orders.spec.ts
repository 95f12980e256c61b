import type { Locator, Page } from "@playwright/test";
import { EMPTY, ORDER_STATES, RETAIL, VIP, VIP_ORDERS } from "../support/demo";
import { expectPage, field, link, main, button } from "../support/page";
import { expect, test } from "../support/test";
import { text, textLike } from "../support/texts";

function rows(page: Page): Locator {
  return main(page).getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
}

async function numbers(page: Page): Promise<number[]> {
  const headings = await rows(page).getByRole("heading", { level: 3 }).allTextContents();
  return headings.map((words) => Number(words.replace(/\D/g, "")));
}

test("a customer without orders is told what will be here", { tag: ["@every-store", "@http"] }, async ({ page, loginAs }) => {
  await loginAs(EMPTY);
  await page.goto("/account/orders");
  await expectPage(page, "orders-title");
  await expect(page.getByRole("heading", { name: text("orders-empty") })).toBeVisible();
  await expect(main(page).getByText(text("orders-empty-text"))).toBeVisible();
  await expect(link(main(page), "orders-empty-link")).toBeVisible();
  await expect(field(page, "orders-filter")).toHaveCount(0);
});

test("an order in the list has its number, day, count, state and total", { tag: ["@mobile", "@every-store"] }, async ({ page, loginAs, store }) => {
  await loginAs(VIP);
  await page.goto("/account/orders");
  await expectPage(page, "orders-title");
  const newest = rows(page).first();
  await expect(newest.getByRole("heading")).toHaveText(text("order-number", { number: "1037" }));
  await expect(newest.getByRole("time")).toHaveText("November 18, 2026");
  await expect(newest).toContainText(/\d+ items?/);
  await expect(newest.locator(".badge")).toHaveText(text("order-status-awaiting-payment"), { ignoreCase: true });
  await expect(newest.locator(".money")).toHaveText(/^\$\d{1,3}(,\d{3})*\.\d{2}$/);
  await expect(page.getByRole("heading", { level: 2, name: "2026" })).toBeVisible();
  await expect(field(page, "orders-filter")).toHaveCount(store.orderFilter ? 1 : 0);

  const total = (await newest.locator(".money").textContent()) ?? "";
  await newest.getByRole("link").click();
  await expectPage(page, "order-number", { number: "1037" });
  const totals = main(page).getByRole("table", { name: text("order-amounts") });
  await expect(totals.getByRole("row", { name: text("total-total"), exact: false }).last()).toContainText(total);
});

test("all 37 orders can be reached, newest first, page by page and back", { tag: "@every-store" }, async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/account/orders");
  const pager = page.getByRole("navigation", { name: text("orders-pages") });
  await expect(link(pager, "pager-newer")).toHaveCount(0);
  const first = await numbers(page);
  const seen = [...first];
  while ((await link(pager, "pager-older").count()) > 0) {
    const last = seen.at(-1) ?? 0;
    await link(pager, "pager-older").click();
    await expect(rows(page).first().getByRole("heading")).toHaveText(text("order-number", { number: String(last - 1) }));
    seen.push(...(await numbers(page)));
    expect(seen.length).toBeLessThanOrEqual(VIP_ORDERS);
  }
  expect(seen).toEqual(Array.from({ length: VIP_ORDERS }, (_, index) => 1037 - index));

  while ((await link(pager, "pager-newer").count()) > 0) {
    const top = (await numbers(page))[0] ?? 0;
    await link(pager, "pager-newer").click();
    await expect(rows(page).last().getByRole("heading")).toHaveText(text("order-number", { number: String(top + 1) }));
  }
  expect(await numbers(page)).toEqual(first);
});

test("orders stand under the year in which they were placed", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/account/orders");
  for (;;) {
    for (const row of await rows(page).all()) {
      const day = (await row.getByRole("time").getAttribute("datetime")) ?? "";
      const year = page.getByRole("region", { name: day.slice(0, 4), exact: true });
      await expect(year.getByText((await row.getByRole("heading").textContent()) ?? "", { exact: true })).toBeVisible();
    }
    const older = link(page, "pager-older");
    if ((await older.count()) === 0) break;
    const top = (await numbers(page))[0];
    await older.click();
    await expect(rows(page).first()).not.toContainText(String(top));
  }
});

test("the filter names every state and shows only its orders", async ({ page, loginAs }) => {
  test.slow();
  await loginAs(VIP);
  await page.goto("/account/orders");
  await expect(field(page, "orders-filter").getByRole("option")).toHaveText([
    text("orders-filter-all"),
    ...ORDER_STATES.map((status) => text(`order-status-${status}`)),
  ]);
  for (const status of ORDER_STATES) {
    const words = text(`order-status-${status}`);
    await field(page, "orders-filter").selectOption(status);
    await button(page, "orders-filter-submit").click();
    await expect(page).toHaveURL(new RegExp(`[?&]status=${status}(&|$)`));
    await expect(field(page, "orders-filter")).toHaveValue(status);
    await expect(rows(page).first().locator(".badge"), status).toHaveText(words);
    const shown = (await rows(page).locator(".badge").allTextContents()).map((badge) => badge.trim());
    expect(new Set(shown), status).toEqual(new Set([words]));
  }
});

test("the filter stays while paging, and can be lifted", async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/account/orders?status=completed");
  const pager = page.getByRole("navigation", { name: text("orders-pages") });
  const first = await numbers(page);
  await link(pager, "pager-older").click();
  await expect(page).toHaveURL(/status=completed.*after=/);
  await expect(field(page, "orders-filter")).toHaveValue("completed");
  await expect(rows(page).first()).not.toContainText(String(first[0]));

  await field(page, "orders-filter").selectOption({ label: text("orders-filter-all") });
  await button(page, "orders-filter-submit").click();
  await expect(rows(page).first()).toContainText(text("order-number", { number: "1037" }));
});

test("a state without orders says so and leads back to all", async ({ page, loginAs }) => {
  await loginAs(RETAIL);
  await page.goto("/account/orders?status=refunded");
  await expect(page.getByRole("heading", { name: text("orders-none-of-state") })).toBeVisible();
  await link(main(page), "orders-show-all").click();
  await expect(page).toHaveURL("/account/orders");
  await expect(rows(page).first()).toBeVisible();
});

test("a mistyped address of the list does no harm", { tag: ["@every-store", "@http"] }, async ({ page, loginAs }) => {
  await loginAs(VIP);
  for (const query of ["status=nonsense", "after=nonsense", "before=nonsense", "after=&before=", "status=%22%3E%3Csvg%20onload=alert(1)%3E"]) {
    const answer = await page.goto(`/account/orders?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expectPage(page, "orders-title");
    await expect(main(page)).not.toContainText("nonsense");
  }
});

test("customers see their own orders only", { tag: ["@every-store", "@http"] }, async ({ page, loginAs }) => {
  await loginAs(RETAIL);
  await page.goto("/account/orders");
  expect(await numbers(page)).toEqual([203, 202, 201]);
  await expect(page.getByRole("navigation", { name: text("orders-pages") })).toHaveCount(0);
  await expect(main(page)).toContainText(textLike("order-number", "number"));
});
