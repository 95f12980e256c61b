// The app's own texts, so that tests look for the words that shoppers read.

import { existsSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const PROJECT = new URL("../../", import.meta.url);

/**
 * The texts of a language, with those of a theme over them: the folder of the theme in this project, or "". An unknown key
 * or a missing value fails the test.
 */
export function textsOf(tag: string, theme = ""): (key: string, values?: Record<string, FluentVariable>) => string {
  // Arabic keeps names in Latin script apart with invisible marks.
  const bundle = new FluentBundle(tag, { useIsolating: tag === "ar" });
  const files = ["", ...(theme ? [`${theme}/`] : [])].map((folder) => new URL(`${folder}locales/${tag}.ftl`, PROJECT));
  for (const file of files.filter((file) => existsSync(file))) {
    const resource = new FluentResource(readFileSync(file, "utf8"));
    const broken = bundle.addResource(resource, { allowOverrides: true });
    if (broken.length > 0) throw broken[0];
  }
  return (key, values = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`locales/${tag}.ftl has no text "${key}"`);
    return bundle.formatPattern(pattern, values);
  };
}

/** A text of `locales/en.ftl`. */
export const text = textsOf("en");

/** Any text of this key, whatever values are put in. */
export function textLike(key: string, ...values: string[]): RegExp {
  const hole = "\u0000";
  const shape = text(key, Object.fromEntries(values.map((name) => [name, hole])));
  return new RegExp(shape.split(hole).map(escaped).join("(.+)"));
}

/** Exactly this text, as a regular expression. */
export function exactly(words: string): RegExp {
  return new RegExp(`^\\s*${escaped(words)}\\s*$`);
}

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A whole number as the app writes it. */
export function figures(number: string): string {
  return Number(number).toLocaleString("en");
}
