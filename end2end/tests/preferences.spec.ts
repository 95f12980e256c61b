// What customers agree to: asked when they register, changed on a page of its own, with the answers that count.

import type { Locator, Page } from "@playwright/test";
import { freshEmail, post, target } from "../support/customers";
import { PASSWORD, VIP } from "../support/demo";
import { accountNav, button, expectNotice, expectPage, field, link, main, typeLogIn } from "../support/page";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

/** The merchant's words for what is agreed to. */
const WORDS = {
  mails: "Send me news about paper, pens and offers by e-mail.",
  privacy: "I have read the privacy policy.",
  cookies: "I agree to cookies that measure how the shop is used.",
} as const;

const EVERY = { tag: ["@every-store", "@needs-preferences"] };

function box(page: Page, key: "preferences-marketing-yes" | "consent-privacy_policy" | "consent-cookie_policy"): Locator {
  return page.getByRole("checkbox", { name: text(key), exact: true });
}

/** The answers that count, newest first: what it is about, the answer and the day. */
async function expectAnswers(page: Page, ...answers: [words: string, answer: string, day: string][]): Promise<void> {
  const table = main(page).getByRole("table", { name: text("preferences-history"), exact: true });
  if (answers.length === 0) return expect(table).toHaveCount(0);
  const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.getByRole("rowheader")).toHaveText(answers.map(([words]) => words));
  await expect(rows.getByRole("cell")).toHaveText(answers.flatMap(([, answer, day]) => [answer, day]));
}

function today(): string {
  return new Date().toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
}

const [YES, NO] = [text("preferences-accepted"), text("preferences-declined")];

test("what is agreed to at registration stands on the page, and an empty box is no answer", EVERY, async ({ page }) => {
  await page.goto("/register");
  await expect(page.getByRole("heading", { name: text("register-preferences") })).toBeVisible();
  await expect(main(page).getByRole("checkbox")).toHaveCount(3);
  await expect(main(page).getByRole("checkbox", { checked: true })).toHaveCount(0);
  await field(page, "field-first-name").fill("Onni");
  await field(page, "field-last-name").fill("Virtanen");
  await field(page, "field-email").fill(freshEmail());
  await box(page, "consent-privacy_policy").check();
  // A mistake elsewhere loses no tick.
  await button(page, "register-submit").click();
  await expect(box(page, "consent-privacy_policy")).toBeChecked();
  await field(page, "field-password").fill(PASSWORD);
  await button(page, "register-submit").click();
  await expectNotice(page, "flash-registered");

  await link(accountNav(page), "nav-preferences").click();
  await expectPage(page, "preferences-title");
  await expect(box(page, "consent-privacy_policy")).toBeChecked();
  await expect(box(page, "consent-cookie_policy")).not.toBeChecked();
  await expect(box(page, "preferences-marketing-yes")).not.toBeChecked();
  await expectAnswers(page, [WORDS.privacy, YES, today()]);
});

test("an answer is given, taken back, and the latest one counts", { tag: ["@mobile", ...EVERY.tag] }, async ({ page, newCustomer }) => {
  await newCustomer();
  await page.goto("/account/preferences");
  await expectAnswers(page);
  await box(page, "preferences-marketing-yes").check();
  await button(page, "preferences-submit").click();
  await expectNotice(page, "flash-preferences-saved");
  await expect(box(page, "preferences-marketing-yes")).toBeChecked();
  await expectAnswers(page, [WORDS.mails, YES, today()]);

  await box(page, "preferences-marketing-yes").uncheck();
  await box(page, "consent-cookie_policy").check();
  await button(page, "preferences-submit").click();
  await expectNotice(page, "flash-preferences-saved");
  await page.reload();
  await expect(box(page, "preferences-marketing-yes")).not.toBeChecked();
  await expect(box(page, "consent-cookie_policy")).toBeChecked();
  const table = main(page).getByRole("table", { name: text("preferences-history"), exact: true });
  await expect(table.getByRole("row").filter({ hasText: WORDS.mails })).toContainText(NO);
  await expect(table.getByRole("row").filter({ hasText: WORDS.cookies })).toContainText(YES);
  await expect(table.getByRole("row")).toHaveCount(3);
});

test("of a long history only the latest answer to each question is shown, with its day", { tag: ["@http", ...EVERY.tag] }, async ({ page, loginAs }) => {
  await loginAs(VIP);
  await page.goto("/account/preferences");
  await expect(box(page, "preferences-marketing-yes")).toBeChecked();
  await expect(box(page, "consent-privacy_policy")).toBeChecked();
  await expect(box(page, "consent-cookie_policy")).not.toBeChecked();
  await expectAnswers(
    page,
    [WORDS.mails, YES, "February 11, 2026"],
    [WORDS.cookies, NO, "June 2, 2025"],
    [WORDS.privacy, YES, "January 5, 2024"],
  );
});

test("ticks made when the session ended are back after logging in, and not saved before", EVERY, async ({ page, newCustomer, context }) => {
  const customer = await newCustomer();
  await page.goto("/account/preferences");
  await box(page, "consent-cookie_policy").check();
  await context.clearCookies({ name: "session" });
  await button(page, "preferences-submit").click();
  await expectNotice(page, "flash-session-ended-draft-kept");
  await typeLogIn(page, customer.email, customer.password);
  await expect(page).toHaveURL("/account/preferences");
  await expectNotice(page, "flash-draft-restored");
  await expect(box(page, "consent-cookie_policy")).toBeChecked();
  await expectAnswers(page);
  await button(page, "preferences-submit").click();
  await expectNotice(page, "flash-preferences-saved");
  await expectAnswers(page, [WORDS.cookies, YES, today()]);
});

test("nothing is recorded that was not asked, nor for guests", { tag: ["@http", ...EVERY.tag] }, async ({ page, newCustomer, context, elsewhere }) => {
  await newCustomer();
  const foreign = { consent_newsletter: "on", "consent_<b>": "on", consent_: "on", tags: "vip" };
  const answer = await post(context.request, "/account/preferences", foreign);
  expect(answer.status()).toBe(303);
  await page.goto("/account/preferences");
  await expectAnswers(page);
  await expect(main(page).getByRole("checkbox")).toHaveCount(3);

  const guest = await post(elsewhere, "/account/preferences", { accepts_marketing: "on" });
  expect(guest.status()).toBe(303);
  expect(target(guest)).toBe("/login?redirectTo=%2Faccount%2Fpreferences");
});

test("where the store keeps no answers, nothing asks for them", { tag: "@lacks-preferences" }, async ({ page, newCustomer }) => {
  await newCustomer();
  expect((await page.goto("/account/preferences"))?.status()).toBe(404);
  await page.goto("/account");
  await expect(link(accountNav(page), "nav-preferences")).toHaveCount(0);
});
