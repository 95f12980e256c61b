// Role, name and value of everything on the main pages, as assistive technology is told. A difference is to be read;
// `npx playwright test names --project=chromium -u` writes the new state down.

import { VIP } from "../support/demo";
import { GOODS } from "../support/goods";
import { main } from "../support/page";
import { expect, test } from "../support/test";

test.describe("roles, names and values of", { tag: "@http" }, () => {
  for (const [name, path] of [
    ["login", "/login"],
    ["register", "/register"],
    ["forgot-password", "/forgot-password"],
    ["product", GOODS.invitations.path],
    ["cart-empty", "/cart"],
  ] as const) {
    test(name, async ({ page }) => {
      await page.goto(path);
      await expect(main(page)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    });
  }

  for (const [name, path] of [
    ["orders", "/account/orders"],
    ["order", "/account/orders/detail?id=1035"],
    ["address", "/account/addresses/new"],
    ["details", "/account/details"],
    ["password", "/account/password"],
  ] as const) {
    test(name, async ({ page, loginAs }) => {
      await loginAs(VIP);
      await page.goto(path);
      await expect(main(page)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    });
  }

  test("the frame", async ({ page, loginAs }) => {
    await loginAs(VIP);
    await page.goto("/account");
    await expect(page.getByRole("banner")).toMatchAriaSnapshot({ name: "header.aria.yml" });
    await expect(page.getByRole("navigation").last()).toMatchAriaSnapshot({ name: "navigation.aria.yml" });
    await expect(page.getByRole("contentinfo")).toMatchAriaSnapshot({ name: "footer.aria.yml" });
  });
});
