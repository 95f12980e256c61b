// What the script adds, and what stands in for it.

import type { Page } from "@playwright/test";
import { HELSINKI, PASSWORD, RETAIL } from "../support/demo";
import { accountNav, button, chooseCountry, expectNotice, expectPage, field, fillAddress, link, main, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

/** Notes, at the end of each submit event, how the form looks while it is on its way. */
async function noteSubmits(page: Page): Promise<() => Promise<Submit[]>> {
  await page.addInitScript(() => {
    addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      const submit = form.querySelector("button[data-busy]");
      const noted = JSON.parse(sessionStorage.getItem("submits") ?? "[]");
      noted.push({
        sent: !event.defaultPrevented,
        words: submit?.textContent,
        disabled: submit?.getAttribute("aria-disabled"),
        shown: form.querySelectorAll("input[name*=password][type=text]").length,
      });
      sessionStorage.setItem("submits", JSON.stringify(noted));
    });
  });
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem("submits") ?? "[]"));
}

interface Submit {
  sent: boolean;
  words: string;
  disabled: string;
  shown: number;
}

test.describe("with script", { tag: "@script" }, () => {
  test("a password can be shown and hidden, and is announced", async ({ page }) => {
    await page.goto("/login");
    const password = field(page, "field-password");
    await password.fill(PASSWORD);
    const reveal = button(page, "password-show");
    await expect(reveal).toHaveAttribute("aria-pressed", "false");
    await reveal.click();
    await expect(password).toHaveAttribute("type", "text");
    await expect(password).toHaveValue(PASSWORD);
    await expect(reveal).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("status").filter({ hasText: text("password-shown") })).toBeAttached();
    await reveal.click();
    await expect(password).toHaveAttribute("type", "password");
    await expect(page.getByRole("status").filter({ hasText: text("password-hidden") })).toBeAttached();
  });

  test("a shown password is hidden again when it is sent", async ({ page }) => {
    const submits = await noteSubmits(page);
    await page.goto("/login");
    await field(page, "field-email").fill(RETAIL);
    await field(page, "field-password").fill(PASSWORD);
    await button(page, "password-show").click();
    await button(main(page), "login-submit").click();
    await expect(page).toHaveURL("/account");
    expect(await submits()).toMatchObject([{ sent: true, shown: 0 }]);
  });

  test("each password of a form has a button of its own", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/password");
    await expect(button(page, "password-show")).toHaveCount(2);
    await button(page, "password-show").first().click();
    await expect(field(page, "field-current-password")).toHaveAttribute("type", "text");
    await expect(field(page, "field-new-password")).toHaveAttribute("type", "password");
  });

  test("a form is sent once, however often its button is pressed", async ({ page, newCustomer }) => {
    await newCustomer();
    const submits = await noteSubmits(page);
    await page.goto("/account/addresses/new");
    await fillAddress(page, HELSINKI);
    await button(page, "address-new-submit").dblclick();
    await expectNotice(page, "flash-address-added");
    await expect(main(page).getByRole("heading", { name: "Aino Laaksonen" })).toHaveCount(2);
    const [first, ...more] = await submits();
    expect(first).toMatchObject({ sent: true, words: text("form-busy"), disabled: "true" });
    expect(more.filter(({ sent }) => sent)).toEqual([]);
  });

  test("the button works again after coming back to the page", async ({ page }) => {
    await page.goto("/login");
    await typeLogIn(page, RETAIL, "Not-My-Passw0rd");
    await expect(page.getByText(text("error-credentials")).first()).toBeVisible();
    await page.goBack();
    await expect(button(main(page), "login-submit")).not.toHaveAttribute("aria-disabled", "true");
    await typeLogIn(page, RETAIL, PASSWORD);
    await expect(page).toHaveURL("/account");
  });

  test("another country brings its states at once, keeps the rest, and says so", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/addresses/new");
    await expect(button(page, "form-refresh")).toBeHidden();
    await field(page, "field-city").fill("Sydney");
    await field(page, "field-country").focus();
    await chooseCountry(page, "AU", true);
    await expect(field(page, "field-state").getByRole("option", { name: "Tasmania" })).toBeAttached();
    await expect(field(page, "field-city")).toHaveValue("Sydney");
    await expect(field(page, "field-country")).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: text("form-refreshed") })).toBeAttached();
    await expect(page).toHaveURL("/account/addresses/new");
  });

  test("the last of several quick choices wins", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/addresses/new");
    const country = field(page, "field-country");
    for (const code of ["AU", "FI", "DE", "CA"]) await country.selectOption(code);
    await expect(field(page, "field-state").getByRole("option", { name: "Quebec" })).toBeAttached();
  });

  test("if the states cannot be fetched, the button that brings them is there", async ({ page, newCustomer }) => {
    await newCustomer();
    await page.goto("/account/addresses/new");
    let offline = true;
    await page.route("**/account/addresses/new", async (route) => {
      const fetched = route.request().resourceType() === "fetch";
      if (offline && fetched) return route.fulfill({ status: 200, body: "", contentType: "text/html" });
      return route.continue();
    });
    await field(page, "field-country").selectOption("AU");
    await expect(button(page, "form-refresh")).toBeVisible();
    offline = false;
    await button(page, "form-refresh").click();
    await expect(field(page, "field-state").getByRole("option", { name: "Tasmania" })).toBeAttached();
  });

  test("the rules of a new password are ticked while it is typed", async ({ page }) => {
    await page.goto("/register");
    const met = main(page).locator(".rule-met");
    await expect(met).toHaveCount(0);
    await field(page, "field-password").fill("Ää");
    await expect(met).toHaveText([text("password-rule-lower-case"), text("password-rule-upper-case"), /\S/]);
    await field(page, "field-password").fill(PASSWORD);
    await expect(met).toHaveCount(5);
    await field(page, "field-password").fill("");
    await expect(met).toHaveCount(0);
  });

  test("what was changed and not sent is not left without a question", async ({ page, newCustomer, watch }) => {
    await newCustomer();
    await page.goto("/account/password");
    await field(page, "field-new-password").pressSequentially("x");
    await link(accountNav(page), "nav-details").click();
    await expectPage(page, "details-title");

    await field(page, "field-last-name").pressSequentially("n");
    await link(accountNav(page), "nav-orders").click({ noWaitAfter: true });
    // The watch stays on the page.
    await expect.poll(() => watch.problems).toEqual(["dialog: "]);
    watch.problems.length = 0;
    await expect(field(page, "field-last-name")).toHaveValue(/n$/);
    await button(page, "details-submit").click();
    await expectNotice(page, "flash-details-saved");
  });

  test("the script is small and changes no page by itself", async ({ page, request }) => {
    await page.goto("/");
    const src = (await page.locator("script").getAttribute("src")) ?? "";
    const answer = await request.get(src, { headers: { "accept-encoding": "br" } });
    expect(answer.headers()["content-encoding"]).toBe("br");
    await expect(page.locator("script")).toHaveCount(1);
  });
});

test.describe("without script", { tag: "@no-script" }, () => {
  test("no button stands there that would do nothing", async ({ page }) => {
    await page.goto("/login");
    await expect(button(page, "password-show")).toHaveCount(0);
    await page.goto("/register");
    await expect(button(page, "password-show")).toHaveCount(0);
    await expect(button(page, "form-refresh")).toBeVisible();
  });

  test("the Update button brings the states of a country and keeps everything but passwords", async ({ page }) => {
    await page.goto("/register");
    await field(page, "field-first-name").fill("Onni");
    await field(page, "field-password").fill(PASSWORD);
    await field(page, "field-country").selectOption("CA");
    await button(page, "form-refresh").click();
    await expect(field(page, "field-state").getByRole("option", { name: "Quebec" })).toBeAttached();
    await expect(field(page, "field-first-name")).toHaveValue("Onni");
    await expect(field(page, "field-country")).toHaveValue("CA");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page).not.toHaveTitle(new RegExp(`^${text("error-prefix")}`));
  });
});
