// The app's own texts, so that tests look for the words that shoppers read.

import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const bundle = new FluentBundle("en", { useIsolating: false });
const source = readFileSync(new URL("../../locales/en.ftl", import.meta.url), "utf8");
const broken = bundle.addResource(new FluentResource(source));
if (broken.length > 0) throw broken[0];

/** A text of `locales/en.ftl`. An unknown key or a missing value fails the test. */
export function text(key: string, values: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`locales/en.ftl has no text "${key}"`);
  return bundle.formatPattern(pattern, values);
}

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
