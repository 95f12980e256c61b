// Fonts of the tests' own, so that pictures are the same on every machine.

import { createRequire } from "node:module";
import type { BrowserContext } from "@playwright/test";

const FILES = {
  "snapshot-400": "@fontsource/inter/files/inter-latin-400-normal.woff2",
  "snapshot-600": "@fontsource/inter/files/inter-latin-600-normal.woff2",
  "snapshot-700": "@fontsource/inter/files/inter-latin-700-normal.woff2",
  "snapshot-arabic-400": "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2",
  "snapshot-arabic-600": "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2",
  "snapshot-title-600": "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
};

function face(family: string, weight: number, file: keyof typeof FILES): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("/test-fonts/${file}.woff2"); }`;
}

const STYLE = [
  face("Snapshot", 400, "snapshot-400"),
  face("Snapshot", 600, "snapshot-600"),
  face("Snapshot", 700, "snapshot-700"),
  face("Snapshot Arabic", 400, "snapshot-arabic-400"),
  face("Snapshot Arabic", 600, "snapshot-arabic-600"),
  face("Snapshot Title", 600, "snapshot-title-600"),
  // Outside of all layers, so that it counts more than any theme.
  `:root { --font: "Snapshot", "Snapshot Arabic" !important; --font-title: "Snapshot Title", "Snapshot Arabic" !important; }`,
].join("\n");

/** Shows pages in the tests' own fonts: its rules are added to the app's stylesheet on its way. */
export async function useBundledFonts(context: BrowserContext): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await context.route("**/assets/main.*.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${STYLE}` });
  });
  await context.route("**/test-fonts/*.woff2", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop()?.replace(".woff2", "") as keyof typeof FILES;
    await route.fulfill({ path: resolve(FILES[name]), contentType: "font/woff2" });
  });
}
