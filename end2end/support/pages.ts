// The pages of the app, each with the stores for which it is there.

import { GOODS } from "./goods";
import { SPARE, type Store, type StoreTag, WHOLE, isFor } from "./stores";

export interface AnyPage {
  path: string;
  tag: StoreTag[];
}

/** A page of the app and the key of its title, which tells that it is there. */
export interface KnownPage extends AnyPage {
  title: string;
}

/** The pages of a list that are there for a store. */
export function pagesOf<P extends AnyPage>(store: Store, pages: P[]): P[] {
  return pages.filter((page) => isFor(store, page.tag));
}

/** Pages for everybody. */
export const OPEN_PAGES: KnownPage[] = [
  { path: "/", title: "home-shop-title", tag: ["@every-store"] },
  { path: "/login", title: "login-title", tag: ["@every-store"] },
  { path: "/logout", title: "logout-title", tag: ["@every-store"] },
  { path: "/register", title: "register-title", tag: ["@every-store"] },
  { path: "/register/waiting", title: "waiting-title", tag: ["@every-store"] },
  { path: "/forgot-password", title: "forgot-title", tag: ["@every-store"] },
  { path: "/forgot-password?sent=1", title: "forgot-sent-title", tag: [] },
  { path: "/passwordreset", title: "reset-dead-title", tag: [] },
  { path: "/demo/mailbox", title: "mailbox-title", tag: ["@every-store"] },
];

function tagged(paths: string[], tag: StoreTag[]): AnyPage[] {
  return paths.map((path) => ({ path, tag }));
}

/** Pages of every store. */
export const both = (...paths: string[]) => tagged(paths, ["@every-store"]);
/** Pages of the store that can do everything. */
export const whole = (...paths: string[]) => tagged(paths, []);
/** Pages of the store that leaves much to its own pages. */
export const spare = (...paths: string[]) => tagged(paths, ["@every-store", "@lacks-categories"]);

/** These products' pages, at a store without categories. */
export const flat = (...names: (keyof typeof GOODS)[]) => names.map((name) => SPARE.productPath(GOODS[name].path));

/** Pages of the shop for everybody: what is listed, one product of each kind of page, what is found, and the cart. */
export const SHOP_PAGES: AnyPage[] = [
  ...both("/search?q=ink"),
  ...whole(
    "/notebooks/",
    "/notebooks/lined/?sort=a-to-z&brand=6",
    GOODS.lined.path,
    GOODS.journal.path,
    GOODS.stamp.path,
    GOODS.invitations.path,
    GOODS.writersSet.path,
    GOODS.ream.path,
    GOODS.lamp.path,
    GOODS.preOrder.path,
    GOODS.unavailable.path,
    GOODS.onRequest.path,
    "/brands/fjordbind/",
    "/cart",
    "/search",
    "/search?q=nothing-of-the-kind",
  ),
  ...spare("/products", ...flat("lined", "journal", "pocket", "ream", "lamp", "onRequest")),
];

/** Pages for logged-in shoppers. */
export const ACCOUNT_PAGES: AnyPage[] = [
  ...both("/account", "/account/details", "/account/password", "/account/addresses", "/account/orders"),
  ...whole("/account/addresses/new"),
  { path: "/account/addresses/edit?id=address", tag: ["@every-store", "@lacks-addressBook"] },
  { path: "/account/preferences", tag: ["@every-store", "@needs-preferences"] },
];

/** Orders of every kind, for the customer who has them all. */
export const ORDER_PAGES: AnyPage[] = [
  ...whole(...[1037, 1036, 1035, 1034, 1033, 1031, 1029, 1027, 1026, 1024, 1023, 1012, 1002].map(WHOLE.orderPath)),
  ...spare(...[1036, 1034, 1027].map(SPARE.orderPath)),
];
