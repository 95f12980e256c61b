// `test` with what every spec needs: customers, log-ins, an accessibility check, and a watch over the browser.

import AxeBuilder from "@axe-core/playwright";
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  test as base,
  expect,
} from "@playwright/test";
import { alone } from "./alone";
import { type Customer, logIn, register } from "./customers";
import { WHOLESALE } from "./demo";
import { emptyCart } from "./shop";
import { type Store, WHOLE } from "./stores";

export { expect };

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that can be kept in light and broken in dark: only colours differ. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

interface Options {
  /** What can be expected of the store behind the app. */
  store: Store;
  /** The language that the browser asks for, as a tag of the app. */
  language: string;
}

interface Fixtures {
  /** Registers a fresh customer, who is logged in in the test's browser. */
  newCustomer: (overrides?: Partial<Customer>) => Promise<Customer>;
  /** Logs a customer in in the test's browser, without a page. */
  loginAs: (email: string, password?: string) => Promise<void>;
  /**
   * The email address of the wholesale customer, whom no other test uses meanwhile: logged in nowhere in the test's
   * browser, with an empty cart.
   */
  wholesale: string;
  /** A device of its own, with no cookies yet. */
  elsewhere: APIRequestContext;
  /** Another browser of the same kind, watched as the first one is. */
  newBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Expects the page to have no accessibility violation, in light and in dark; in a dark project, in dark alone. */
  axe: (page: Page) => Promise<void>;
  /** Fails the test on console errors, policy violations, failed subresources and unexpected server errors. */
  watch: Watch;
}

interface Watch {
  /** Problems seen so far. */
  problems: string[];
  over: (context: BrowserContext) => void;
}

export const test = base.extend<Options & Fixtures>({
  store: [WHOLE, { option: true }],
  language: ["en", { option: true }],
  watch: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const watch = { problems, over: (other: BrowserContext) => watchOver(other, problems) };
      watch.over(context);
      await use(watch);
      expect(problems, "the browser should have nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],
  newCustomer: async ({ context }, use) => {
    await use(async (overrides) => {
      // Who is logged in cannot register.
      await context.clearCookies({ name: "session" });
      const customer = await register(context.request, overrides);
      // The notice of welcome has tests of its own; others start on a quiet page.
      await context.clearCookies({ name: "flash" });
      return customer;
    });
  },
  loginAs: async ({ context }, use) => {
    await use((email, password) => logIn(context.request, email, password));
  },
  wholesale: [
    async ({ playwright, baseURL, store }, use) => {
      const release = await alone(store, WHOLESALE);
      if (store.carts) {
        const device = await playwright.request.newContext({ baseURL });
        await logIn(device, WHOLESALE);
        await emptyCart(device);
        await device.dispose();
      }
      await use(WHOLESALE);
      await release();
    },
    // Waiting for one's turn is not the test's own time.
    { timeout: 5 * 60_000 },
  ],
  elsewhere: async ({ playwright, baseURL }, use) => {
    const device = await playwright.request.newContext({ baseURL });
    await use(device);
    await device.dispose();
  },
  newBrowser: async ({ browser, contextOptions, baseURL, javaScriptEnabled, locale, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled, locale, ...options });
      watch.over(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  axe: async ({ colorScheme: own }, use, info) => {
    await use(async (page) => {
      for (const colorScheme of own === "dark" ? (["dark"] as const) : (["light", "dark"] as const)) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === own ? axe.withTags(WCAG) : axe.withRules(OF_COLOURS)).analyze();
        if (violations.length > 0) {
          await info.attach(`axe-${colorScheme}.json`, {
            body: JSON.stringify(violations, null, 2),
            contentType: "application/json",
          });
        }
        expect(violations.map(short), `${page.url()} in ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: own });
    });
  },
});

function short(violation: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }): string {
  const places = violation.nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`);
  return `${violation.id}: ${violation.help}\n${places.join("\n")}`;
}

function watchOver(context: BrowserContext, problems: string[]): void {
  context.on("console", (message) => {
    // Browsers log every 4xx answer; whether it is right is for the test to say. Parts of pages are checked below.
    const refusedPage = /^Failed to load resource: the server responded with a status of 4\d\d/;
    if (message.type() === "error" && !refusedPage.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("response", (response) => {
    const part = !["document", "fetch"].includes(response.request().resourceType());
    const wrong = response.status() >= 500 || (part && response.status() >= 400);
    if (wrong) problems.push(`${response.status()} from ${response.url()}`);
  });
}

