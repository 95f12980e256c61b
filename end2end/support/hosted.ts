// The pages that the embedded store hosts itself, at an origin of its own. Their words are the store's, not the app's.

import { expect, type Locator, type Page, test } from "@playwright/test";
import { button } from "./page";
import { text } from "./texts";

/** A hosted page with this heading is shown, at another origin than the app's. */
export async function expectHosted(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page.getByText("Hosted pages of the demo store")).toBeVisible();
  expect(new URL(page.url()).origin).not.toBe(test.info().project.use.baseURL);
}

/** The line of the hosted checkout that says who is logged in. */
export function who(page: Page): Locator {
  return page.locator(".who");
}

/** Orders the cart of the hosted checkout; returns the order's number. */
export async function placeOrder(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Place order", exact: true }).click();
  await expectHosted(page, "Thank you for your order");
  const words = await page.getByText(/^Your order number is/).innerText();
  const number = /\d+/.exec(words)?.[0];
  expect(number, words).toBeDefined();
  return number ?? "";
}

/** Back to the shop: with script that goes on by itself, without by a button. */
export async function backToTheShop(page: Page, javaScript: boolean | undefined): Promise<void> {
  await page.getByRole("link", { name: "Back to the shop", exact: true }).click();
  if (javaScript === false) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("return-title"));
    await button(page, "return-submit").click();
  }
}
