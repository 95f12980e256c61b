// The cart: what is in it, its changes, and what becomes of it.

import { post } from "../support/customers";
import { PASSWORD } from "../support/demo";
import { GOODS, JOURNAL } from "../support/goods";
import { button, expectErrorAt, expectErrors, expectNotice, expectPage, link, main, summary, typeLogIn } from "../support/page";
import { cartLine, cartQuantity, cartSum, expectCartCount, putIntoCart } from "../support/shop";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

test("an empty cart says so and leads to the shop", { tag: "@mobile" }, async ({ page }) => {
  await page.goto("/");
  await expectCartCount(page, 0);
  await link(page.getByRole("banner"), "nav-cart").click();
  await expectPage(page, "cart-title");
  await expect(page.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
  await expect(link(page, "cart-checkout")).toHaveCount(0);
  await link(main(page), "cart-empty-link").click();
  await expect(page).toHaveURL("/");
});

test("a product goes from its page into the cart and on to the checkout", { tag: "@mobile" }, async ({ page }) => {
  await page.goto(GOODS.lined.path);
  await button(page, "product-add").click();
  await expect(page).toHaveURL("/cart");
  await expectNotice(page, "flash-cart-added");
  await expectCartCount(page, 1);
  const line = cartLine(page, GOODS.lined);
  await expect(line).toContainText("$14.90");
  await expect(cartSum(page, "total-subtotal")).toHaveText("$14.90");
  await expect(main(page)).toContainText(text("cart-at-checkout"));
  await expect(link(page, "cart-checkout")).toHaveAttribute("href", "/checkout");

  await line.getByRole("link", { name: GOODS.lined.name, exact: true }).click();
  await expect(page).toHaveURL(GOODS.lined.path);
  await expectCartCount(page, 1);
});

test("the same once more makes one line, another choice one of its own", async ({ page, context }) => {
  const red = { [JOURNAL.cover.name]: JOURNAL.cover.red, [JOURNAL.size.name]: JOURNAL.size.a5 };
  const blue = { ...red, [JOURNAL.cover.name]: JOURNAL.cover.blue };
  for (const choices of [red, blue, red]) await putIntoCart(context.request, GOODS.journal, 1, choices);
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.journal)).toHaveCount(2);
  await expect(cartLine(page, GOODS.journal).filter({ hasText: "Brick red" }).getByRole("textbox")).toHaveValue("2");
  await expect(cartLine(page, GOODS.journal).filter({ hasText: "Ink blue" }).getByRole("textbox")).toHaveValue("1");
  await expectCartCount(page, 3);
});

test("another quantity changes the sums and the count in the header", { tag: "@mobile" }, async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined, 2);
  await putIntoCart(context.request, GOODS.dotted, 1);
  await page.goto("/cart");
  await expectCartCount(page, 3);
  await cartQuantity(page, GOODS.lined).fill(" 5 ");
  await button(cartLine(page, GOODS.lined), "cart-update").click();
  await expectNotice(page, "flash-cart-changed");
  await expect(cartQuantity(page, GOODS.lined)).toHaveValue("5");
  await expect(cartQuantity(page, GOODS.dotted)).toHaveValue("1");
  await expect(cartSum(page, "total-total")).toHaveText("$89.40");
  await expectCartCount(page, 6);

  await cartQuantity(page, GOODS.lined).fill("1");
  await page.keyboard.press("Enter");
  await expectNotice(page, "flash-cart-changed");
  await expectCartCount(page, 2);
});

for (const [what, typed, message] of [
  ["no number", "some", text("error-quantity")],
  ["nothing", "", text("error-quantity")],
  ["a fraction", "1.5", text("error-quantity")],
  ["negative", "-2", text("error-quantity")],
  ["very many", "10000", text("error-quantity-max", { max: "9,999" })],
  ["more than there are", "5", text("error-not-enough-stock")],
] as const) {
  test(`a quantity that is ${what} is refused at its field and changes nothing`, async ({ page, context }) => {
    await putIntoCart(context.request, GOODS.pineInk, 2);
    await putIntoCart(context.request, GOODS.lined, 1);
    await page.goto("/cart");
    await cartQuantity(page, GOODS.pineInk).fill(typed);
    await button(cartLine(page, GOODS.pineInk), "cart-update").click();
    await expectErrors(page, message);
    await expectErrorAt(cartQuantity(page, GOODS.pineInk), message);
    await expect(cartQuantity(page, GOODS.lined)).not.toHaveAttribute("aria-invalid", "true");
    await summary(page).getByRole("link").click();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(cartQuantity(page, GOODS.pineInk)).toBeFocused();

    await page.goto("/cart");
    await expect(cartQuantity(page, GOODS.pineInk)).toHaveValue("2");
    await expectCartCount(page, 3);
  });
}

test("what was typed stays in a refused quantity", async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined, 1);
  await page.goto("/cart");
  await cartQuantity(page, GOODS.lined).fill("twelve");
  await button(cartLine(page, GOODS.lined), "cart-update").click();
  await expectErrors(page, text("error-quantity"));
  await expect(cartQuantity(page, GOODS.lined)).toHaveValue("twelve");
});

test("a line goes by its button or by none of it, the last one leaves an empty cart", { tag: "@mobile" }, async ({ page, context }) => {
  for (const product of [GOODS.lined, GOODS.dotted, GOODS.pocket]) await putIntoCart(context.request, product);
  await page.goto("/cart");
  await page.getByRole("button", { name: text("cart-remove-what", { name: GOODS.lined.name }), exact: true }).click();
  await expectNotice(page, "flash-cart-removed");
  await expect(cartLine(page, GOODS.lined)).toHaveCount(0);
  await expectCartCount(page, 2);

  await cartQuantity(page, GOODS.dotted).fill("0");
  await button(cartLine(page, GOODS.dotted), "cart-update").click();
  await expectNotice(page, "flash-cart-removed");
  await expect(cartLine(page, GOODS.dotted)).toHaveCount(0);
  await expect(cartLine(page, GOODS.pocket)).toBeVisible();

  await page.getByRole("button", { name: text("cart-remove-what", { name: GOODS.pocket.name }), exact: true }).click();
  await expectNotice(page, "flash-cart-removed");
  await expect(page.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
  await expectCartCount(page, 0);
});

test("a line that another tab removed is gone here, too, and told", async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined);
  await putIntoCart(context.request, GOODS.dotted);
  await page.goto("/cart");
  const other = await context.newPage();
  await other.goto("/cart");
  await other.getByRole("button", { name: text("cart-remove-what", { name: GOODS.lined.name }), exact: true }).click();
  await expectNotice(other, "flash-cart-removed");

  await button(cartLine(page, GOODS.lined), "cart-update").click();
  await expectNotice(page, "flash-cart-line-gone");
  await expect(cartLine(page, GOODS.dotted)).toBeVisible();
});

test("a cart that was ordered in another tab is gone and told, and a new one begins", async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined);
  await page.goto("/cart");
  const other = await context.newPage();
  await other.goto("/checkout");
  await other.getByRole("button", { name: "Place order" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Thank you for your order");

  await button(cartLine(page, GOODS.lined), "cart-update").click();
  await expectNotice(page, "flash-cart-gone");
  await expect(page.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
  await expectCartCount(page, 0);
  await page.goto(GOODS.dotted.path);
  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expectCartCount(page, 1);
});

test("a cart that was ordered in another tab does not stop the next product", async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined);
  await page.goto(GOODS.dotted.path);
  const other = await context.newPage();
  await other.goto("/checkout");
  await other.getByRole("button", { name: "Place order" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Thank you for your order");

  await button(page, "product-add").click();
  await expectNotice(page, "flash-cart-added");
  await expect(cartLine(page, GOODS.lined)).toHaveCount(0);
  await expect(cartLine(page, GOODS.dotted)).toBeVisible();
});

test("reloading after a change does not change it again", async ({ page, context }) => {
  await putIntoCart(context.request, GOODS.lined);
  await page.goto("/cart");
  await cartQuantity(page, GOODS.lined).fill("2");
  await button(cartLine(page, GOODS.lined), "cart-update").click();
  await expectNotice(page, "flash-cart-changed");
  await page.reload();
  await expect(page.getByText(text("flash-cart-changed"))).toHaveCount(0);
  await expect(cartQuantity(page, GOODS.lined)).toHaveValue("2");
  for (const path of ["/cart/add", "/cart/update", "/cart/remove"]) {
    await page.goto(path);
    await expect(page).toHaveURL("/cart");
  }
});

test("the cart is nobody else's", async ({ page, context, newBrowser, baseURL }) => {
  await putIntoCart(context.request, GOODS.lined);
  const there = await newBrowser();
  const other = await there.newPage();
  await other.goto("/cart");
  await expect(other.getByRole("heading", { name: text("cart-empty") })).toBeVisible();

  const [cart] = (await context.cookies()).filter((cookie) => cookie.name === "cart");
  expect(cart).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await there.addCookies([{ name: "cart", value: "made-up", url: baseURL ?? "" }]);
  await other.goto("/cart");
  await expect(other.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
  await page.goto("/cart");
  await expect(cartLine(page, GOODS.lined)).toBeVisible();
});

test("a customer's cart waits for the next visit, here and elsewhere", async ({ page, newCustomer, context, newBrowser }) => {
  const customer = await newCustomer();
  await putIntoCart(context.request, GOODS.lined, 2);
  const there = await newBrowser();
  const other = await there.newPage();
  await other.goto("/login");
  await typeLogIn(other, customer.email, PASSWORD);
  await expectNotice(other, "flash-cart-restored");
  await expectCartCount(other, 2);

  await page.goto("/logout");
  await button(main(page), "nav-log-out").click();
  await expectNotice(page, "flash-logged-out");
  await expectCartCount(page, 0);
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: text("cart-empty") })).toBeVisible();
});

test.describe("forged forms", { tag: "@http" }, () => {
  for (const [what, path, form, status] of [
    ["of a product that is not there", "/cart/add", { product: "99999", quantity: "1" }, 404],
    ["of no product", "/cart/add", { quantity: "1" }, 404],
    ["of a product with a strange id", "/cart/add", { product: "../1", quantity: "1" }, 404],
    ["of what only another group may see", "/cart/add", { product: GOODS.carton.id, quantity: "1" }, 404],
    ["of a value of another option", "/cart/add", { product: GOODS.journal.id, quantity: "1", "option-1": "1011", "option-2": "1011" }, 422],
    ["of a variant that is sold out", "/cart/add", { product: GOODS.journal.id, quantity: "1", "option-1": "1001", "option-2": "1012" }, 422],
    ["of a variant that is not made", "/cart/add", { product: GOODS.journal.id, quantity: "1", "option-1": "1003", "option-2": "1012" }, 422],
    ["for a line without a cart", "/cart/update", { line: "x", quantity: "1" }, 303],
    ["to remove a line without a cart", "/cart/remove", { line: "x" }, 303],
  ] as const) {
    test(`${what} put nothing into the cart`, async ({ request }) => {
      const answer = await post(request, path, form as Record<string, string>);
      expect(answer.status()).toBe(status);
      expect(await (await request.get("/cart")).text()).toContain(text("cart-empty"));
    });
  }
});
