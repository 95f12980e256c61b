// Old addresses lead to where their pages are now; unknown ones say that nothing is there.

import { get, type IncomingMessage } from "node:http";
import { logIn, target } from "../support/customers";
import { GOODS } from "../support/goods";
import { expectPage, main } from "../support/page";
import { WHOLE } from "../support/stores";
import { expect, test } from "../support/test";
import { text } from "../support/texts";

/** Asks for exactly this path; browsers and their like would tidy it up. */
function raw(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(WHOLE.origin);
    get({ host, port, path }, (answer) => resolve(answer.resume())).on("error", reject);
  });
}

for (const [what, from, to] of [
  ["a product", "/old-notebook/", GOODS.lined.path],
  ["a product, without the slash", "/old-notebook", GOODS.lined.path],
  ["a product, in other letters", "/OLD-Notebook/", GOODS.lined.path],
  ["a product, with a slash too many", "/linen/", GOODS.linen.path],
  ["a product, with a query of a mail", "/linen?utm_source=mail", GOODS.linen.path],
  ["a product, by a query of an older shop", "/index.php?product=104", GOODS.linen.path],
  ["a category", "/writing/", "/pens-and-ink/"],
  ["a brand", "/makers/fjordbind/", "/brands/fjordbind/"],
  ["a path that the merchant wrote", "/letters/", "/paper-and-cards/letter-paper/"],
  ["a search", "/search.php?q=ink", "/search?q=ink"],
] as const) {
  test(`an old address of ${what} leads to the page`, async ({ page }) => {
    const answer = await page.goto(from);
    expect(answer?.status()).toBe(200);
    await expect(page).toHaveURL(to);
    await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test.describe("as answers", { tag: "@http" }, () => {
  test("old addresses have moved for good, at once, and nobody keeps the redirect", async ({ request }) => {
    for (const from of ["/old-notebook/", "/LINEN", "/writing", "/letters/", "/index.php?product=104"]) {
      const answer = await request.get(from, { maxRedirects: 0 });
      expect(answer.status(), from).toBe(301);
      expect(answer.headers()["cache-control"], from).toBe("private, no-store");
      const next = await request.get(target(answer) ?? "", { maxRedirects: 0 });
      expect(next.status(), `${from} has one step`).toBe(200);
    }
  });

  test("an address elsewhere that the merchant chose is led to", async ({ request }) => {
    const answer = await request.get("/journal/", { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    expect(target(answer)).toBe("https://journal.paper-and-pine.example/");
  });

  test("no way of writing a page's path makes a loop", async ({ request }) => {
    const [product, category] = [GOODS.lined.path, "/notebooks/lined/"];
    for (const path of [product, category].flatMap((path) => [path, path.slice(0, -1), path.toUpperCase(), `${path}?a=b`, `${path}//`])) {
      const answer = await request.get(path, { maxRedirects: 5 });
      expect([200, 404], path).toContain(answer.status());
    }
    for (const path of [product, category]) {
      for (const way of [path, path.slice(0, -1), path.toUpperCase()]) {
        const html = await (await request.get(way)).text();
        expect(html, way).toContain(`<link rel="canonical" href="${path}">`);
      }
    }
  });

  test("a redirect to what only a group may see is none for others", async ({ request, elsewhere, wholesale }) => {
    expect((await request.get("/trade-catalogue/", { maxRedirects: 0 })).status()).toBe(404);
    await logIn(elsewhere, wholesale);
    const answer = await elsewhere.get("/trade-catalogue/", { maxRedirects: 0 });
    expect([answer.status(), target(answer)]).toEqual([301, "/trade/"]);
  });

  test("paths that browsers read as other sites lead nowhere", async () => {
    for (const path of ["//example.org/", "/%2f%2fexample.org", "/%5cexample.org", "/..//example.org", "//", `/${"x".repeat(3000)}`]) {
      const { statusCode } = await raw(path);
      expect(statusCode, path.slice(0, 40)).toBe(404);
    }
  });
});

test("an unknown path says so, in the shop's frame, and leads home", { tag: "@mobile" }, async ({ page }) => {
  for (const path of ["/nothing/", "/index.php?product=105", "/notebooks/nothing/", "/everyday-notebook", "/%F0%9F%93%9A/"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expectPage(page, "error-page-not-found");
  }
  await expect(page.getByRole("searchbox")).toBeVisible();
  await main(page).getByRole("link", { name: text("error-page-home") }).click();
  await expect(page).toHaveURL("/");
});
