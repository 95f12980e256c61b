import { AUSTIN, VIP } from "../support/demo";
import { button, expectNoSidewaysScrolling, expectNotice, field, fillAddress, main, summary } from "../support/page";
import { ACCOUNT_PAGES, OPEN_PAGES, ORDER_PAGES, pagesOf } from "../support/pages";
import { expect, test } from "../support/test";

test.describe("on a phone", { tag: "@mobile" }, () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("no page has to be moved sideways", { tag: ["@every-store", "@http"] }, async ({ page, loginAs, store }) => {
    for (const { path } of pagesOf(store, OPEN_PAGES)) {
      await page.goto(path);
      await expectNoSidewaysScrolling(page);
    }
    await loginAs(VIP);
    for (const { path } of [...pagesOf(store, ACCOUNT_PAGES), ...pagesOf(store, ORDER_PAGES)]) {
      await page.goto(path);
      await expectNoSidewaysScrolling(page);
    }
  });

  test("long words and refused forms fit, too", { tag: "@every-store" }, async ({ page, newCustomer, store }) => {
    await newCustomer({ firstName: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" });
    await page.goto("/account");
    await expectNoSidewaysScrolling(page);
    if (!store.addressBook) {
      await page.goto("/account/addresses/edit?id=address");
      await field(page, "field-address1").fill("x".repeat(201));
      await button(page, "address-edit-submit").click();
      await expect(summary(page)).toBeVisible();
      await expectNoSidewaysScrolling(page);
      return;
    }
    await page.goto("/account/addresses/new");
    await fillAddress(page, { ...AUSTIN, address1: "x".repeat(200), city: "" });
    await button(page, "address-new-submit").click();
    await expect(summary(page)).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await field(page, "field-city").fill("Austin");
    await button(page, "address-new-submit").click();
    await expectNotice(page, "flash-address-added");
    await expectNoSidewaysScrolling(page);
  });

  test("buttons and links of forms are large enough for a thumb", async ({ page }) => {
    await page.goto("/login");
    for (const control of await main(page).locator("button:visible, input:visible, .auth-links a").all()) {
      const box = await control.boundingBox();
      expect(box?.height ?? 0, await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(24);
    }
    const submit = await button(main(page), "login-submit").boundingBox();
    expect(submit?.height ?? 0).toBeGreaterThanOrEqual(44);
  });
});
