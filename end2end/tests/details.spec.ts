import type { Page } from "@playwright/test";
import { freshEmail, logIn } from "../support/customers";
import { FIELDS, REQUIRED_CHOICE, RETAIL, SHOP } from "../support/demo";
import { accountNav, button, expectErrorAt, expectErrors, expectNotice, expectPage, field, labelled, link, main } from "../support/page";
import type { Store } from "../support/stores";
import { expect, test } from "../support/test";
import { figures, text } from "../support/texts";

/** The email address stands in its field, or as words where it cannot be changed, with whom to ask. */
async function expectEmail(page: Page, store: Store, email: string): Promise<void> {
  if (store.emailChange) {
    await expect(field(page, "field-email")).toHaveValue(email);
    return;
  }
  await expect(field(page, "field-email")).toHaveCount(0);
  const words = main(page).locator("form").getByRole("definition");
  await expect(words).toContainText(email);
  await expect(words).toContainText(text("details-email-fixed", { shop: SHOP }));
}

test("the form shows the details, and saving them changes them everywhere", { tag: ["@mobile", "@every-store"] }, async ({ page, newCustomer, store }) => {
  const customer = await newCustomer();
  await page.goto("/account/details");
  await expectPage(page, "details-title");
  await expect(field(page, "field-first-name")).toHaveValue(customer.firstName);
  await expect(field(page, "field-last-name")).toHaveValue(customer.lastName);
  await expectEmail(page, store, customer.email);

  await field(page, "field-first-name").fill("Eeva-Liisa");
  await field(page, "field-last-name").fill("d'Ångström");
  await field(page, "field-phone").fill("+358 50 765 4321");
  await field(page, "field-company").fill("Mäkinen & Co <Oy>");
  await button(page, "details-submit").click();

  await expect(page).toHaveURL("/account/details");
  await expectNotice(page, "flash-details-saved");
  await expect(field(page, "field-first-name")).toHaveValue("Eeva-Liisa");
  await expect(field(page, "field-last-name")).toHaveValue("d'Ångström");
  await expect(field(page, "field-phone")).toHaveValue("+358 50 765 4321");
  await expect(field(page, "field-company")).toHaveValue("Mäkinen & Co <Oy>");
  await expectEmail(page, store, customer.email);
  await expect(accountNav(page)).toContainText("Eeva-Liisa d'Ångström");
});

test("a new email address logs in from then on", async ({ page, newCustomer, elsewhere }) => {
  const customer = await newCustomer();
  const email = freshEmail();
  await page.goto("/account/details");
  await field(page, "field-email").fill(email);
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await logIn(elsewhere, email, customer.password);
});

test("an email address of somebody else is refused at its field", async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-first-name").fill("Changed");
  await field(page, "field-email").fill(RETAIL);
  await button(page, "details-submit").click();
  await expectErrors(page, text("error-email-in-use"));
  await expectErrorAt(field(page, "field-email"), text("error-email-in-use"));
  await expect(field(page, "field-first-name")).toHaveValue("Changed");

  await page.goto("/account/details");
  await expect(field(page, "field-email")).toHaveValue(customer.email);
  await expect(field(page, "field-first-name")).toHaveValue(customer.firstName);
});

test("names and email address cannot be emptied; phone and company can", { tag: "@every-store" }, async ({ page, newCustomer, store }) => {
  await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-phone").fill("040 1");
  await field(page, "field-company").fill("Oy");
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");

  for (const key of ["field-first-name", "field-last-name", "field-phone", "field-company"]) {
    await field(page, key).fill("   ");
  }
  if (store.emailChange) await field(page, "field-email").fill("   ");
  await button(page, "details-submit").click();
  await expectErrors(
    page,
    text("error-required", { label: text("field-first-name") }),
    text("error-required", { label: text("field-last-name") }),
    ...(store.emailChange ? [text("error-email-empty")] : []),
  );

  await field(page, "field-first-name").fill("Aino");
  await field(page, "field-last-name").fill("Laaksonen");
  if (store.emailChange) await field(page, "field-email").fill(freshEmail());
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await expect(field(page, "field-phone")).toHaveValue("");
  await expect(field(page, "field-company")).toHaveValue("");
});

test("the merchant's own fields are changed and cleared", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/details");
  await expect(page.getByRole("radio", { name: REQUIRED_CHOICE.label, exact: true })).toBeChecked();
  await page.getByRole("radio", { name: "Magazine or blog", exact: true }).check();
  await page.getByRole("checkbox", { name: "School", exact: true }).check();
  await labelled(page, FIELDS.paper.label).selectOption({ label: "Letter" });
  await labelled(page, FIELDS.birthday.label).fill("2000-12-31");
  await labelled(page, FIELDS.employees.label).fill("5000");
  await labelled(page, FIELDS.taxNumber.label).fill("x".repeat(FIELDS.taxNumber.max));
  await labelled(page, FIELDS.remarks.label).fill("\nbegins with an empty line\n\n  and </textarea> too");
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await expect(page.getByRole("radio", { name: "Magazine or blog", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "School", exact: true })).toBeChecked();
  await expect(labelled(page, FIELDS.paper.label).getByRole("option", { selected: true })).toHaveText("Letter");
  await expect(labelled(page, FIELDS.birthday.label)).toHaveValue("2000-12-31");
  await expect(labelled(page, FIELDS.employees.label)).toHaveValue("5000");
  await expect(labelled(page, FIELDS.taxNumber.label)).toHaveValue("x".repeat(FIELDS.taxNumber.max));
  await expect(labelled(page, FIELDS.remarks.label)).toHaveValue("\nbegins with an empty line\n\n  and </textarea> too");

  await page.getByRole("checkbox", { name: "School", exact: true }).uncheck();
  await labelled(page, FIELDS.taxNumber.label).fill("");
  await labelled(page, FIELDS.remarks.label).fill("");
  await button(page, "details-submit").click();
  await expectNotice(page, "flash-details-saved");
  await expect(page.getByRole("checkbox", { name: "School", exact: true })).not.toBeChecked();
  await expect(labelled(page, FIELDS.taxNumber.label)).toHaveValue("");
  await expect(labelled(page, FIELDS.remarks.label)).toHaveValue("");
});

test("numbers and dates outside their bounds are refused with the bound", async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/details");
  const { employees, birthday } = FIELDS;
  await expect(labelled(page, employees.label)).toHaveAccessibleDescription(
    text("hint-between", { min: employees.min, max: figures(employees.max) }),
  );
  await labelled(page, employees.label).fill("0");
  await labelled(page, birthday.label).fill("1899-12-31");
  await button(page, "details-submit").click();
  await expectErrorAt(labelled(page, employees.label), text("error-number-min", { label: employees.label, min: "1" }));
  await expectErrorAt(labelled(page, birthday.label), text("error-date-min", { label: birthday.label, min: "January 1, 1900" }));
  await expect(labelled(page, birthday.label)).toHaveValue("1899-12-31");
});

test("cancelling leads back and changes nothing", { tag: "@every-store" }, async ({ page, newCustomer }) => {
  const customer = await newCustomer();
  await page.goto("/account/details");
  await field(page, "field-first-name").fill("Nobody");
  await link(main(page), "form-cancel").click();
  await expect(page).toHaveURL("/account");
  await expect(accountNav(page)).toContainText(customer.firstName);
});
