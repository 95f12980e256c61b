import { freshEmail } from "../support/customers";
import { AUSTIN, FIELDS, HELSINKI, PASSWORD, REQUIRED_CHOICE, RETAIL } from "../support/demo";
import {
  button,
  card,
  chooseCountry,
  expectErrorAt,
  expectErrors,
  expectNotice,
  expectPage,
  field,
  labelled,
  link,
  main,
  summary,
} from "../support/page";
import type { Store } from "../support/stores";
import { expect, test } from "../support/test";
import { figures, text } from "../support/texts";
import type { Page } from "@playwright/test";

/** Fills in everything that must be there; returns the new e-mail address. */
async function fillRequired(page: Page, store: Store, country = "FI", state = ""): Promise<string> {
  const email = freshEmail();
  if (store.ownQuestions) await page.getByRole("radio", { name: REQUIRED_CHOICE.label, exact: true }).check();
  if (store.addressAtRegistration) {
    // First, because without script the page comes back for its states, and without the password.
    await chooseCountry(page, country, Boolean(state));
    if (state) await field(page, "field-state").selectOption(state);
    await field(page, "field-address1").fill(HELSINKI.address1);
    await field(page, "field-city").fill(HELSINKI.city);
    await field(page, "field-postal-code").fill(HELSINKI.postal_code ?? "");
  }
  await field(page, "field-first-name").fill("Onni");
  await field(page, "field-last-name").fill("Virtanen");
  await field(page, "field-email").fill(email);
  await field(page, "field-password").fill(PASSWORD);
  return email;
}

test("registering opens the account, with everything that was entered", async ({ page, store }) => {
  await page.goto("/register");
  await expectPage(page, "register-title");
  await fillRequired(page, store, "US", "Texas");
  await field(page, "field-phone").fill(AUSTIN.phone ?? "");
  await field(page, "field-company").fill(AUSTIN.company ?? "");
  await field(page, "field-address2").fill(AUSTIN.address2 ?? "");
  await page.getByRole("checkbox", { name: "Office", exact: true }).check();
  await page.getByRole("checkbox", { name: "Gifts", exact: true }).check();
  await labelled(page, FIELDS.paper.label).selectOption({ label: "A5" });
  await labelled(page, FIELDS.birthday.label).fill("1988-02-29");
  await labelled(page, FIELDS.employees.label).fill("12");
  await labelled(page, FIELDS.taxNumber.label).fill("FI 1234567-8");
  await labelled(page, FIELDS.remarks.label).fill("First line\nSecond line");
  await labelled(page, FIELDS.pin.label).fill("4711");
  await labelled(page, FIELDS.doorCode.label).fill("B12#");
  await page.getByRole("checkbox", { name: "Saturday", exact: true }).check();
  await button(page, "register-submit").click();

  await expect(page).toHaveURL("/account");
  await expectNotice(page, "flash-registered");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("overview-greeting", { name: "Onni" }));

  await page.goto("/account/details");
  await expect(field(page, "field-first-name")).toHaveValue("Onni");
  await expect(field(page, "field-last-name")).toHaveValue("Virtanen");
  await expect(field(page, "field-phone")).toHaveValue(AUSTIN.phone ?? "");
  await expect(field(page, "field-company")).toHaveValue(AUSTIN.company ?? "");
  await expect(page.getByRole("checkbox", { name: "Office", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Gifts", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "School", exact: true })).not.toBeChecked();
  await expect(page.getByRole("radio", { name: REQUIRED_CHOICE.label, exact: true })).toBeChecked();
  await expect(labelled(page, FIELDS.paper.label).getByRole("option", { selected: true })).toHaveText("A5");
  await expect(labelled(page, FIELDS.birthday.label)).toHaveValue("1988-02-29");
  await expect(labelled(page, FIELDS.employees.label)).toHaveValue("12");
  await expect(labelled(page, FIELDS.taxNumber.label)).toHaveValue("FI 1234567-8");
  await expect(labelled(page, FIELDS.remarks.label)).toHaveValue("First line\nSecond line");
  await expect(labelled(page, FIELDS.pin.label)).toHaveValue("");

  await page.goto("/account/addresses");
  const address = card(page, "Onni Virtanen");
  await expect(address).toContainText("Suite 4");
  await expect(address).toContainText("Texas");
  await page.getByRole("link", { name: text("address-edit"), exact: false }).first().click();
  await expect(labelled(page, FIELDS.doorCode.label)).toHaveValue("B12#");
  await expect(page.getByRole("checkbox", { name: "Saturday", exact: true })).toBeChecked();
});

test("what is optional may stay empty", { tag: "@every-store" }, async ({ page, store }) => {
  await page.goto("/register");
  const email = await fillRequired(page, store);
  await button(page, "register-submit").click();
  await expectNotice(page, "flash-registered");

  await page.goto("/demo/mailbox");
  await expect(main(page).getByRole("article").filter({ hasText: email })).toHaveCount(1);
});

test("an email address that is in use keeps what was typed and shows the ways on", { tag: "@every-store" }, async ({ page, store }) => {
  await page.goto("/register");
  await fillRequired(page, store);
  await field(page, "field-email").fill(RETAIL);
  await field(page, "field-phone").fill("040 123");
  await button(page, "register-submit").click();

  await expectErrors(page, text("error-email-in-use"));
  await expectErrorAt(field(page, "field-email"), text("error-email-in-use"));
  await expect(field(page, "field-first-name")).toHaveValue("Onni");
  await expect(field(page, "field-phone")).toHaveValue("040 123");
  if (store.addressAtRegistration) await expect(field(page, "field-country")).toHaveValue("FI");
  if (store.ownQuestions) {
    await expect(page.getByRole("radio", { name: REQUIRED_CHOICE.label, exact: true })).toBeChecked();
  }
  await expect(field(page, "field-password")).toHaveValue("");
  await expect(link(main(page), "nav-log-in")).toBeVisible();

  await field(page, "field-email").fill(freshEmail());
  await field(page, "field-password").fill(PASSWORD);
  await button(page, "register-submit").click();
  await expectNotice(page, "flash-registered");
});

test("everything that is missing is told at once, each at its field", { tag: "@every-store" }, async ({ page, store }) => {
  await page.goto("/register");
  await chooseCountry(page, "FI", false);
  await button(page, "register-submit").click();

  const required = (key: string) => text("error-required", { label: text(key) });
  const address = store.addressAtRegistration ? ["field-address1", "field-city", "field-postal-code"] : [];
  for (const key of ["field-first-name", "field-last-name", ...address]) {
    await expect(summary(page).getByRole("link", { name: required(key), exact: true })).toBeVisible();
    await expectErrorAt(field(page, key), required(key));
  }
  await expectErrorAt(field(page, "field-email"), text("error-email-empty"));
  await expectErrorAt(field(page, "field-password"), text("error-new-password-empty"));
  const choice = text("error-choose", { label: FIELDS.source.label });
  await expect(summary(page).getByRole("link", { name: choice, exact: true })).toHaveCount(store.ownQuestions ? 1 : 0);
  if (store.ownQuestions) {
    await expect(main(page).getByRole("group", { name: FIELDS.source.label, exact: true })).toContainText(choice);
  }
});

test("the rules for passwords are there before typing, and unmet ones are named", { tag: "@every-store" }, async ({ page, store }) => {
  await page.goto("/register");
  const rules = main(page).locator("#password-rules");
  await expect(rules).toContainText(text("password-rules-intro"));
  const length = text("password-rule-length", { count: store.passwordLength });
  const letters = [
    text("password-rule-upper-case"),
    text("password-rule-numbers", { count: 1 }),
    text("password-rule-special", { count: 1 }),
  ];
  const all = store.passwordRules ? [length, text("password-rule-lower-case"), ...letters] : [length];
  await expect(rules.getByRole("listitem")).toHaveText(all);

  await fillRequired(page, store);
  await field(page, "field-password").fill("shor");
  await button(page, "register-submit").click();
  const unmet = new Intl.ListFormat("en").format(store.passwordRules ? [length, ...letters] : [length]);
  await expectErrors(page, text("error-password-rules", { rules: unmet }));
  await expectErrorAt(field(page, "field-password"), text("error-password-rules", { rules: unmet }));
});

test("the merchant's own fields are checked, and keep what was typed", async ({ page, store }) => {
  await page.goto("/register");
  await fillRequired(page, store);
  const { employees, taxNumber } = FIELDS;
  await labelled(page, employees.label).fill("a dozen");
  await labelled(page, taxNumber.label).fill("x".repeat(taxNumber.max + 1));
  await button(page, "register-submit").click();
  await expectErrorAt(labelled(page, employees.label), text("error-number", { label: employees.label, example: "2.5" }));
  const tooLong = text("error-too-long", { label: taxNumber.label, max: taxNumber.max });
  await expectErrorAt(labelled(page, taxNumber.label), tooLong);
  await expect(labelled(page, employees.label)).toHaveValue("a dozen");

  await labelled(page, employees.label).fill("5001");
  await labelled(page, taxNumber.label).fill("");
  await field(page, "field-password").fill(PASSWORD);
  await button(page, "register-submit").click();
  await expectErrors(page, text("error-number-max", { label: employees.label, max: figures(employees.max) }));
});

test("a country with states asks for one of them", async ({ page, store }) => {
  await page.goto("/register");
  await fillRequired(page, store);
  await chooseCountry(page, "US", true);
  await button(page, "register-submit").click();
  const message = text("error-choose-state", { country: "United States" });
  await expectErrorAt(field(page, "field-state"), message);
});

test("who is logged in is not asked to register", { tag: "@every-store" }, async ({ page, loginAs }) => {
  await loginAs(RETAIL);
  await page.goto("/register");
  await expect(page).toHaveURL("/account");
});
