// Choosing among variants and filling in what a product asks for.

import type { Page } from "@playwright/test";
import { RETAIL } from "../support/demo";
import { GOODS, JOURNAL } from "../support/goods";
import { button, expectErrorAt, expectErrors, expectNotice, labelled, main, summary } from "../support/page";
import { address, cartLine, choice, productPrice } from "../support/shop";
import { expect, test } from "../support/test";
import { figures, text } from "../support/texts";

/** Shows what was chosen: with script that happens at once, without by the button. */
async function update(page: Page): Promise<void> {
  const without = button(page, "product-update");
  if (await without.isVisible()) await without.click();
}

async function choose(page: Page, group: string, label: string): Promise<void> {
  await choice(page, group, label).check();
  await update(page);
}

function sku(page: Page) {
  return main(page).locator("#product-facts dl > div").filter({ hasText: text("product-sku") }).getByRole("definition");
}

function picture(page: Page) {
  return main(page).getByRole("list", { name: text("product-pictures") }).getByRole("img").first();
}

test("price, stock, article number and picture follow the colour and the size", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.journal.path);
  await choose(page, JOURNAL.cover.label, "Brick red");
  await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
  await expect(picture(page)).toHaveAttribute("src", /9c3d2e/);
  const price = productPrice(page);
  await expect(price).toContainText(text("price-sale"));
  await expect(price).toContainText(`${text("price-was")} $26.00`);
  await expect(price.locator(".price-figure")).toHaveText("$20.80");

  await choose(page, JOURNAL.cover.label, "Ink blue");
  await expect(sku(page)).toHaveText("PP-NB-CLO-B5");
  await expect(picture(page)).toHaveAttribute("src", /27406b/);
  await expect(main(page).getByText(text("product-low-stock", { count: 3 }))).toBeVisible();
  await expect(price.locator(".price-figure")).toHaveText("$26.00");
  await expect(choice(page, JOURNAL.cover.label, "Ink blue")).toBeChecked();
});

test("what a tick costs is in the price", async ({ page }) => {
  await page.goto(`${GOODS.journal.path}?option-1=${JOURNAL.cover.blue}&option-2=${JOURNAL.size.a5}`);
  await main(page).getByLabel(JOURNAL.giftBox.label).check();
  await update(page);
  await expect(productPrice(page).locator(".price-figure")).toHaveText("$30.50");
});

for (const [what, cover, size, words] of [
  ["sold out", "green", "a6", "product-out-of-stock"],
  ["not for sale", "red", "a6", "product-no-combination"],
  ["not made", "blue", "a6", "product-no-combination"],
] as const) {
  test(`a combination that is ${what} says so and cannot be bought`, async ({ page }) => {
    const query = `option-1=${JOURNAL.cover[cover]}&option-2=${JOURNAL.size[size]}`;
    await page.goto(`${GOODS.journal.path}?${query}`);
    await expect(main(page).locator(".product-stock")).toHaveText(text(words));
    await expect(button(page, "product-add")).toHaveCount(0);

    await choose(page, JOURNAL.size.label, "A5");
    await expect(button(page, "product-add")).toBeVisible();
  });
}

test("an address with nonsense for choices shows the product as it is at first", async ({ page }) => {
  for (const query of ["option-1=9999", "option-1=abc&option-2=", "option-77=1001", "quantity=-3", "option-1=1002&option-1=1003", "a=%00"]) {
    const answer = await page.goto(`${GOODS.journal.path}?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(GOODS.journal.name);
    await expect(button(page, "product-add"), query).toBeVisible();
  }
});

test("an address with a choice shows that choice", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(`${GOODS.marbled.path}?option-18=1083&quantity=4`);
  await expect(choice(page, "Pattern", "Plain grey and gold")).toBeChecked();
  await expect(labelled(page, text("product-quantity"))).toHaveValue("4");
  await expect(sku(page)).toHaveText("FB-MS-PL");
});

test("what is chosen and typed stands in the cart", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.journal.path);
  await choose(page, JOURNAL.cover.label, "Ink blue");
  await labelled(page, JOURNAL.initials).fill("AL");
  await main(page).getByLabel(JOURNAL.giftBox.label).check();
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expect(page).toHaveURL("/cart");
  const line = cartLine(page, GOODS.journal);
  for (const words of ["Cover: Ink blue", "Size: A5", `${JOURNAL.initials}: AL`]) await expect(line).toContainText(words);
  await expect(line.locator(".cart-total")).toContainText("$30.50");
});

test("what is missing is listed with links to the fields, and nothing typed is lost", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.stamp.path);
  await labelled(page, "Notes for the cutter").fill("Two lines,\nplease");
  await labelled(page, "Handle").selectOption({ label: "Walnut" });
  await labelled(page, text("product-quantity")).fill("2");
  await button(page, "product-add").click();

  const [missing, untied] = [text("error-required", { label: "Text of the stamp" }), text("error-tick", { label: "Consent" })];
  await expectErrors(page, missing, untied);
  const stampText = labelled(page, "Text of the stamp");
  await expectErrorAt(stampText, missing);
  await expect(labelled(page, "Notes for the cutter")).toHaveValue("Two lines,\nplease");
  await expect(labelled(page, "Handle").locator("option:checked")).toHaveText("Walnut");
  await expect(labelled(page, text("product-quantity"))).toHaveValue("2");
  for (const [message, control] of [
    [untied, main(page).getByLabel("The text is mine to use")],
    [missing, stampText],
  ] as const) {
    await summary(page).getByRole("link", { name: message, exact: true }).click();
    await expect(control).toBeInViewport();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(control).toBeFocused();
  }

  await stampText.fill("Ada & Björn <3");
  await main(page).getByLabel("The text is mine to use").check();
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expect(cartLine(page, GOODS.stamp)).toContainText("Text of the stamp: Ada & Björn <3");
  await expect(cartLine(page, GOODS.stamp)).toContainText("$88.00");
});

test("a number, a day and lines are checked against the bounds that stand beside them", async ({ page }) => {
  await page.goto(GOODS.invitations.path);
  const cards = labelled(page, "Cards in the set");
  const day = labelled(page, "Day of the event");
  const words = labelled(page, "Your words");
  await expect(cards).toHaveValue("50");
  await expect(cards).toHaveAccessibleDescription(text("hint-between", { min: "25", max: "500" }));
  await expect(main(page)).toContainText(text("product-file", { label: "Your own drawing" }));

  await cards.fill("12");
  await day.fill("2029-01-01");
  await words.fill("Come!");
  await button(page, "product-add").click();
  await expect(summary(page).getByRole("listitem")).toHaveCount(3);
  await expectErrorAt(cards, text("error-number-min", { label: "Cards in the set", min: "25" }));
  await expectErrorAt(words, text("error-too-short", { label: "Your words", min: 10 }));
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await expect(day).toHaveValue("2029-01-01");

  await cards.fill("60.5");
  await day.fill("2027-05-01");
  await words.fill("You are invited.\nBring paper.");
  await labelled(page, "Paper").selectOption({ label: "Laid" });
  await button(page, "product-add").click();
  await expectErrors(page, text("error-whole-number", { label: "Cards in the set" }));
  await cards.fill("60");
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  const line = cartLine(page, GOODS.invitations);
  await expect(line).toContainText("Cards in the set: 60");
  await expect(line).toContainText("You are invited.");
  await expect(line).toContainText("Day of the event: May 1, 2027");
});

test("how many is asked for in words when it is no number, too few or too many", async ({ page }) => {
  for (const [typed, product, message] of [
    ["", GOODS.lined, text("error-quantity")],
    ["two", GOODS.lined, text("error-quantity")],
    ["1.5", GOODS.lined, text("error-quantity")],
    ["-1", GOODS.lined, text("error-quantity")],
    ["0", GOODS.lined, text("error-quantity-min", { min: 1 })],
    ["1", GOODS.ream, text("error-quantity-min", { min: 2 })],
    ["99999", GOODS.lined, text("error-quantity-max", { max: figures("9999") })],
    ["99999999999999999999", GOODS.lined, text("error-quantity")],
  ] as const) {
    await page.goto(product.path);
    await labelled(page, text("product-quantity")).fill(typed);
    await button(page, "product-add").click();
    await expectErrors(page, message);
    await expectErrorAt(labelled(page, text("product-quantity")), message);
    await expect(labelled(page, text("product-quantity"))).toHaveValue(typed);
  }
});

test.describe("with script", { tag: "@script" }, () => {
  test("a choice shows at once, in the address too, is announced, and the focus stays", { tag: "@mobile" }, async ({ page }) => {
    await page.goto(GOODS.journal.path);
    await expect(button(page, "product-update")).toBeHidden();
    const green = choice(page, JOURNAL.cover.label, "Forest green");
    await green.focus();
    await page.keyboard.press("ArrowDown");
    const red = choice(page, JOURNAL.cover.label, "Brick red");
    await expect(red).toBeChecked();
    await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
    await expect(red).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: text("product-updated") })).toBeAttached();
    const query = new URL(page.url()).searchParams;
    expect(query.get("option-1")).toBe(JOURNAL.cover.red);
    expect(query.get("option-2")).toBe(JOURNAL.size.a5);

    await page.reload();
    await expect(red).toBeChecked();
    await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
  });

  test("what is typed never stands in the address, nor is it lost by a choice", async ({ page }) => {
    await page.goto(GOODS.journal.path);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await labelled(page, JOURNAL.initials).fill("XYZ");
    await choose(page, JOURNAL.cover.label, "Brick red");
    await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
    await expect(labelled(page, JOURNAL.initials)).toHaveValue("XYZ");
    await expect.poll(() => address(page)).toContain("option-1=1002");
    expect([...asked, page.url()].filter((url) => url.includes("XYZ"))).toEqual([]);
  });

  test("a slow press of the button after typing how many is not lost", async ({ page }) => {
    await page.goto(GOODS.pencil.path);
    await labelled(page, text("product-quantity")).fill("3");
    await button(page, "product-add").hover();
    const answered = page.waitForResponse(/quantity=3/);
    await page.mouse.down();
    await (await answered).finished();
    await expect(page.getByRole("status").filter({ hasText: text("product-updated") })).toBeAttached();
    await page.mouse.up();
    await expectNotice(page, "flash-cart-added");
  });

  test("the last of several quick choices wins", async ({ page }) => {
    await page.goto(GOODS.journal.path);
    for (const label of ["Brick red", "Ink blue", "Brick red", "Ink blue"]) {
      await choice(page, JOURNAL.cover.label, label).check();
    }
    await expect(sku(page)).toHaveText("PP-NB-CLO-B5");
    await expect.poll(() => address(page)).toContain("option-1=1003");
  });

  test("if the price cannot be fetched, the button that does it without script is there", async ({ page }) => {
    await page.goto(GOODS.journal.path);
    await page.route("**/cloth-journal/?*", (route) => {
      const fetched = route.request().resourceType() === "fetch";
      return fetched ? route.fulfill({ status: 200, body: "", contentType: "text/html" }) : route.continue();
    });
    await choice(page, JOURNAL.cover.label, "Brick red").check();
    await expect(button(page, "product-update")).toBeVisible();
    await button(page, "product-update").click();
    await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
  });
});

test.describe("without script", { tag: "@no-script" }, () => {
  test("nothing of who is logged in stands in an address", async ({ page, loginAs }) => {
    await loginAs(RETAIL);
    await page.goto(GOODS.marbled.path);
    await choose(page, "Pattern", "Waves");
    await expect(sku(page)).toHaveText("FB-MS-WA");
    expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(["option-18", "quantity"]);
  });

  test("where only choices are made the button brings an address that can be kept", async ({ page }) => {
    await page.goto(GOODS.marbled.path);
    await choose(page, "Pattern", "Plain grey and gold");
    await expect(sku(page)).toHaveText("FB-MS-PL");
    expect(address(page)).toMatch(/^\/marbled-sheet-50-by-70-cm\/\?.*option-18=1083/);
  });

  test("where something is typed the button keeps it out of the address", async ({ page }) => {
    await page.goto(GOODS.journal.path);
    await labelled(page, JOURNAL.initials).fill("XYZ");
    await labelled(page, text("product-quantity")).fill("3");
    await choose(page, JOURNAL.cover.label, "Brick red");
    await expect(sku(page)).toHaveText("PP-NB-CLO-R5");
    await expect(labelled(page, JOURNAL.initials)).toHaveValue("XYZ");
    await expect(labelled(page, text("product-quantity"))).toHaveValue("3");
    expect(page.url()).not.toContain("XYZ");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});
