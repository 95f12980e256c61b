// Finding things on pages the way shoppers do: by the words beside them.

import { expect, type Locator, type Page } from "@playwright/test";
import { type AddressValues, SHOP } from "./demo";
import { escaped, exactly, text } from "./texts";

/** A control of the main part, by its label in words; optional fields say so after the label. */
export function labelled(page: Page | Locator, label: string): Locator {
  const optional = escaped(text("form-optional"));
  return page.getByLabel(new RegExp(`^\\s*${escaped(label)}(\\s*${optional})?\\s*$`));
}

/** A control, by the key of its label. */
export function field(page: Page | Locator, key: string): Locator {
  return labelled(page, text(key));
}

export function button(page: Page | Locator, key: string): Locator {
  return page.getByRole("button", { name: text(key), exact: true });
}

export function link(page: Page | Locator, key: string): Locator {
  return page.getByRole("link", { name: text(key), exact: true });
}

export function main(page: Page): Locator {
  return page.getByRole("main");
}

export function accountNav(page: Page): Locator {
  return page.getByRole("navigation", { name: text("nav-account-label"), exact: true });
}

/** The card around a heading. */
export function card(page: Page, heading: string): Locator {
  return main(page).locator("section, li.card, article").filter({
    has: page.getByRole("heading", { name: heading, exact: true }),
  });
}

/** The page with this heading is shown, under a title of the same words. */
export async function expectPage(page: Page, key: string, values: Record<string, string> = {}): Promise<void> {
  const words = text(key, values);
  await expect(page.getByRole("heading", { level: 1, name: words, exact: true })).toBeVisible();
  await expect(page).toHaveTitle(`${words} – ${SHOP}`);
}

/** The notice of what was just done. */
export async function expectNotice(page: Page, key: string): Promise<void> {
  await expect(main(page).locator(".notice").filter({ hasText: exactly(text(key)) })).toBeVisible();
}

/** The box that lists what is wrong with a form. */
export function summary(page: Page): Locator {
  return page.getByRole("alert").filter({ has: page.getByRole("heading", { name: text("error-summary-title") }) });
}

/** The form came back: title, summary with exactly these messages, and each beside its field too. */
export async function expectErrors(page: Page, ...messages: string[]): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(`^${escaped(text("error-prefix"))} `));
  await expect(summary(page).getByRole("listitem")).toHaveText(messages);
}

/** The message stands at the field, and is read with it. */
export async function expectErrorAt(control: Locator, message: string): Promise<void> {
  await expect(control).toHaveAttribute("aria-invalid", "true");
  await expect(control).toHaveAccessibleDescription(new RegExp(escaped(message)));
}

/** Types an e-mail address and a password on the log-in page, and sends them. */
export async function typeLogIn(page: Page, email: string, password: string): Promise<void> {
  await field(page, "field-email").fill(email);
  await field(page, "field-password").fill(password);
  await button(main(page), "login-submit").click();
}

const ADDRESS_KEYS = {
  first_name: "field-first-name",
  last_name: "field-last-name",
  company: "field-company",
  phone: "field-phone",
  address1: "field-address1",
  address2: "field-address2",
  city: "field-city",
  postal_code: "field-postal-code",
} as const;

/** Chooses a country and waits until the states are its own, with script or by the Update button without. */
export async function chooseCountry(page: Page, code: string, withStates: boolean): Promise<void> {
  const country = field(page, "field-country");
  const update = button(page, "form-refresh");
  const byButton = await update.isVisible();
  await country.selectOption(code);
  if (byButton) await update.click();
  const state = field(page, "field-state");
  await expect(state).toHaveJSProperty("tagName", withStates ? "SELECT" : "INPUT");
}

/** Fills in an address form, the country first as its states depend on it. */
export async function fillAddress(page: Page, values: AddressValues): Promise<void> {
  const current = await field(page, "field-country").inputValue();
  if (current !== values.country_code) await chooseCountry(page, values.country_code, Boolean(values.state));
  for (const [name, key] of Object.entries(ADDRESS_KEYS)) {
    const value = values[name as keyof typeof ADDRESS_KEYS];
    if (value !== undefined) await field(page, key).fill(value);
  }
  if (values.state) await field(page, "field-state").selectOption(values.state);
}

/** Every part of the address form holds what was typed. */
export async function expectAddress(page: Page, values: AddressValues): Promise<void> {
  await expect(field(page, "field-country")).toHaveValue(values.country_code);
  for (const [name, key] of Object.entries(ADDRESS_KEYS)) {
    await expect(field(page, key)).toHaveValue(values[name as keyof typeof ADDRESS_KEYS] ?? "");
  }
  await expect(field(page, "field-state")).toHaveValue(values.state ?? "");
}

/** Tells by keyboard where the focus is. */
export async function tabTo(page: Page, control: Locator, atMost = 40): Promise<void> {
  for (let step = 0; step < atMost; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control, `not reached by ${atMost} presses of Tab`).toBeFocused();
}

/** Nothing sticks out at the side of the screen. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { wide, width } = await page.locator("html").evaluate((html) => ({
    wide: html.scrollWidth,
    width: html.clientWidth,
  }));
  expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(width);
}
