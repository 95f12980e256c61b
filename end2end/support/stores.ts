// The stores that the tests run against. A test says by tags for which of them it is, and asks `store` what else can be
// expected; it never asks who made the store.

import { freePort } from "./port";

/** What not every store can do. */
export interface Abilities {
  /** Goods are put into a cart and checked out here. */
  carts: boolean;
  /** Customers have many addresses; without this, one. */
  addressBook: boolean;
  /** Passwords are recovered and changed here; without this, on the store's own pages. */
  passwords: boolean;
  /** Which letters a password needs is for the store to say, besides how many. */
  passwordRules: boolean;
  /** Who registers has to give an address. */
  addressAtRegistration: boolean;
  /** Customers change their email address. */
  emailChange: boolean;
  /** The merchant asks questions of his own. */
  ownQuestions: boolean;
  /** Goods stand in categories and have brands and choices to narrow by. */
  categories: boolean;
  /** Orders are narrowed by their state. */
  orderFilter: boolean;
  /** Orders tell of parcels, refunds and cards. */
  orderDetails: boolean;
  /** A sale is told apart from the terms of a group. */
  sales: boolean;
  /** Sales tell the lowest price before them. */
  priorPrices: boolean;
  /** Customers say what they agree to. */
  preferences: boolean;
  /** Those who spend much pay less. */
  loyalty: boolean;
}

/** A store and how the app under test is reached that stands before it. */
export interface Store extends Abilities {
  /** The name that the app knows it by. */
  backend: string;
  /** The origin of the app. */
  origin: string;
  /** The folder of its theme in this project, or "". */
  theme: string;
  /** Whether all tests are run, or those for every store only. */
  everything: boolean;
  /** Whether prices are shown with tax. */
  withTax: boolean;
  /** The least number of letters of a password. */
  passwordLength: number;
  /** The path of a product's page, from its path in the first store. */
  productPath: (path: string) => string;
  /** The path of an order's page. */
  orderPath: (number: number) => string;
}

/** The origin of an app, on a port that is chosen once, by the first process; the workers inherit it. */
async function originFrom(variable: string): Promise<string> {
  process.env[variable] ||= String(await freePort());
  return `http://127.0.0.1:${process.env[variable]}`;
}

/** A store that can do everything by its API. */
export const WHOLE: Store = {
  backend: "demo",
  theme: "",
  origin: await originFrom("E2E_PORT"),
  everything: true,
  carts: true,
  addressBook: true,
  passwords: true,
  passwordRules: true,
  addressAtRegistration: true,
  emailChange: true,
  ownQuestions: true,
  categories: true,
  orderFilter: true,
  orderDetails: true,
  sales: true,
  priorPrices: false,
  preferences: false,
  loyalty: false,
  withTax: false,
  passwordLength: 8,
  productPath: (path) => path,
  orderPath: (number) => `/account/orders/detail?id=${number}`,
};

/** A store that leaves much to its own pages, and keeps more about its customers. */
export const SPARE: Store = {
  backend: "demo-finqu",
  theme: "",
  origin: await originFrom("E2E_PORT_SPARE"),
  everything: false,
  carts: false,
  addressBook: false,
  passwords: false,
  passwordRules: false,
  addressAtRegistration: false,
  emailChange: false,
  ownQuestions: false,
  categories: false,
  orderFilter: false,
  orderDetails: false,
  sales: false,
  priorPrices: true,
  preferences: true,
  loyalty: true,
  withTax: true,
  passwordLength: 6,
  productPath: (path) => `/products${path.replace(/\/$/, "")}`,
  orderPath: (number) => `/account/orders/detail?id=o-${number}`,
};

/** The first one again, in a merchant's theme. */
export const THEMED: Store = { ...WHOLE, theme: "themes/volt", origin: await originFrom("E2E_PORT_THEMED") };

const ABILITIES = ["carts", "addressBook", "passwords", "categories", "preferences", "loyalty"] as const;
type Tagged = (typeof ABILITIES)[number];

/**
 * Which stores a test or a page is for. Without a tag it is for the store that can do everything; `@needs-…` and
 * `@lacks-…` take out the stores that have not, or have, this ability.
 */
export type StoreTag = "@every-store" | `@needs-${Tagged}` | `@lacks-${Tagged}`;

/** The tags of tests that are not for this store. */
function foreign(store: Store): StoreTag[] {
  return ABILITIES.map((ability): StoreTag => (store[ability] ? `@lacks-${ability}` : `@needs-${ability}`));
}

/** What Playwright runs against a store, and what it leaves out: also whatever has one of these tags. */
export function testsOf(store: Store, ...others: string[]): { grep: RegExp; grepInvert: RegExp } {
  const without = [...foreign(store), ...others].map((tag) => `${tag}(?=\\s|$)`);
  return { grep: store.everything ? /.*/ : /@every-store(?=\s|$)/, grepInvert: new RegExp(without.join("|")) };
}

/** Whether something with these tags is for this store. */
export function isFor(store: Store, tags: readonly StoreTag[]): boolean {
  return (store.everything || tags.includes("@every-store")) && !foreign(store).some((tag) => tags.includes(tag));
}
