import { EMPTY, RETAIL, SHOP, VIP, VIP_ADDRESSES, WHOLESALE } from "../support/demo";
import { accountNav, button, card, expectPage, link, main } from "../support/page";
import { ACCOUNT_PAGES, OPEN_PAGES, pagesOf } from "../support/pages";
import { expect, test } from "../support/test";
import { text, textLike } from "../support/texts";

test("guests are sent from every page of the account to the log-in page, and back", { tag: "@every-store" }, async ({ page, store }) => {
  for (const { path } of pagesOf(store, ACCOUNT_PAGES)) {
    await page.goto(path);
    await expectPage(page, "login-title");
    await expect(page).toHaveURL(`/login?redirectTo=${encodeURIComponent(path)}`);
    await expect(main(page).locator(".notice")).toHaveCount(0);
  }
});

test("pages about one thing are closed to guests, too", { tag: ["@every-store", "@http"] }, async ({ page }) => {
  for (const path of ["/account/orders/detail?id=1", "/account/addresses/edit?id=1", "/account/addresses/delete?id=1"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/login?redirectTo=${encodeURIComponent(path)}`);
  }
});

test("the account's menu leads to every section and marks the current one", { tag: ["@mobile", "@every-store"] }, async ({ page, loginAs, store }) => {
  await loginAs(RETAIL);
  await page.goto("/account");
  const sections = {
    "nav-orders": "orders-title",
    ...(store.addressBook ? { "nav-addresses": "addresses-title" } : { "nav-address": "address-title" }),
    "nav-details": "details-title",
    "nav-password": "password-title",
    ...(store.preferences ? { "nav-preferences": "preferences-title" } : {}),
  };
  await expect(accountNav(page).getByRole("link")).toHaveText(["nav-overview", ...Object.keys(sections)].map((key) => text(key)));
  for (const [key, title] of Object.entries(sections)) {
    await link(accountNav(page), key).click();
    await expectPage(page, title);
    await expect(accountNav(page).locator("[aria-current=page]")).toHaveText(text(key));
  }
  await link(accountNav(page), "nav-overview").click();
  await expect(page).toHaveURL("/account");
  await expect(page).toHaveTitle(`${text("overview-title")} – ${SHOP}`);
  await expect(button(accountNav(page), "nav-log-out")).toBeVisible();
});

test("the overview shows the latest order, the addresses, the group and the log-in", { tag: "@every-store" }, async ({ page, loginAs, store }) => {
  await loginAs(VIP);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(textLike("overview-greeting", "name"));

  const latest = card(page, text("overview-latest-order"));
  await expect(latest).toContainText(textLike("order-number", "number"));
  await expect(latest.locator(".money")).toHaveText(/^\$[\d,]+\.\d\d$/);
  await expect(card(page, text("overview-more-orders")).getByRole("listitem").first()).toBeVisible();
  await expect(card(page, text("overview-prices"))).toContainText("VIP");
  await expect(card(page, text("overview-sign-in"))).toContainText(VIP);

  if (store.addressBook) {
    const addresses = card(page, text("nav-addresses"));
    await addresses.getByRole("link", { name: text("overview-addresses-all", { count: VIP_ADDRESSES }) }).click();
    await expectPage(page, "addresses-title");
  } else {
    const address = card(page, text("nav-address"));
    await expect(address).toContainText("5 Orchard Road");
    await address.getByRole("link").click();
    await expectPage(page, "address-title");
  }

  await page.goto("/account");
  await link(latest, "overview-view-order").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(textLike("order-number", "number"));
});

test("every customer sees the group that is theirs", { tag: ["@every-store", "@http"] }, async ({ page, loginAs, context, wholesale }) => {
  for (const [email, group] of [[RETAIL, "Retail"], [wholesale, "Wholesale"], [VIP, "VIP"]] as const) {
    await context.clearCookies();
    await loginAs(email);
    await page.goto("/account");
    await expect(card(page, text("overview-prices"))).toContainText(text("overview-prices-text", { group }));
  }
});

test("an account with nothing in it says what will be there", { tag: "@every-store" }, async ({ page, loginAs, store }) => {
  await loginAs(EMPTY);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: text("orders-empty") })).toBeVisible();
  await expect(main(page).getByText(text("orders-empty-text"))).toBeVisible();
  await expect(link(main(page), "orders-empty-link")).toHaveAttribute("href", "/");
  const addresses = card(page, text(store.addressBook ? "nav-addresses" : "nav-address"));
  await expect(addresses).toContainText(text("overview-addresses-empty"));
  await link(addresses, "addresses-add").click();
  await expectPage(page, store.addressBook ? "address-new-title" : "address-title");
});

test("the first page offers to log in, or leads on into the account", { tag: "@every-store" }, async ({ page, loginAs }) => {
  await page.goto("/");
  await expectPage(page, "home-shop-title");
  await link(main(page), "home-register").click();
  await expectPage(page, "register-title");

  await loginAs(RETAIL);
  await page.goto("/");
  await link(main(page), "home-orders").click();
  await expectPage(page, "orders-title");
});

test("the first page of the demo tells who can log in", { tag: "@every-store" }, async ({ page }) => {
  await page.goto("/");
  const table = main(page).getByRole("table", { name: text("demo-log-ins-title") });
  await expect(table.getByRole("rowheader")).toHaveText([VIP, RETAIL, WHOLESALE, EMPTY]);
  await expect(page.getByRole("complementary", { name: text("demo-label") })).toContainText(text("demo-strip"));
});

for (const { path, title, tag } of OPEN_PAGES) {
  test(`${path} is there for everybody`, { tag: ["@http", "@mobile", ...tag] }, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expectPage(page, title);
  });
}
