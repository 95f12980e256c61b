// Those who have spent much pay less: what that gives now, and how far it is to the next level.

import { EMPTY, RETAIL, VIP, WHOLESALE } from "../support/demo";
import { card } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

const TITLE = "Paper miles";

const STANDING = [
  { email: RETAIL, spent: "$262.82", now: text("loyalty-discount", { percent: "3" }), next: { amount: "$237.18", percent: "5" } },
  { email: WHOLESALE, spent: "$52.95", now: text("loyalty-no-discount"), next: { amount: "$147.05", percent: "3" } },
  { email: VIP, spent: "$3,249.65", now: text("loyalty-discount", { percent: "8" }), next: undefined },
];

for (const { email, spent, now, next } of STANDING) {
  test(`${email} sees what spending ${spent} gives`, { tag: ["@http", "@every-store", "@needs-loyalty"] }, async ({ page, loginAs }) => {
    await loginAs(email);
    await page.goto("/account");
    const tile = card(page, TITLE);
    await expect(tile).toContainText(now);
    await expect(tile).toContainText(text("loyalty-spent", { amount: spent }));
    const bar = tile.getByRole("progressbar", { name: text("loyalty-progress"), exact: true });
    await expect(bar).toHaveCount(next ? 1 : 0);
    if (next) {
      await expect(tile).toContainText(text("loyalty-next", next));
      await expect(bar).toHaveJSProperty("value", Number(spent.slice(1)));
    }
  });
}

test("a customer who has ordered nothing is told of no discount", { tag: ["@http", "@every-store", "@needs-loyalty"] }, async ({ page, loginAs }) => {
  await loginAs(EMPTY);
  await page.goto("/account");
  await expect(card(page, text("overview-sign-in"))).toContainText(EMPTY);
  await expect(page.getByRole("heading", { name: TITLE, exact: true })).toHaveCount(0);
});
