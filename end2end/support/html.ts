// What may and may not stand in the HTML that the app sends.

import { expect } from "@playwright/test";

/** Data for search engines, which is no script; nothing in it may end the element. */
const STRUCTURED_DATA = /<script type="application\/ld\+json">[^<]*<\/script>/;

/** One module of our own, no other script, no inline style or handler, a plain title. */
export function expectCleanHtml(html: string, where: string): void {
  const scripts = html.replace(STRUCTURED_DATA, "").match(/<script[^>]*>/gi) ?? [];
  expect(scripts, `scripts of ${where}`).toHaveLength(1);
  expect(scripts[0], where).toMatch(/^<script type="module" src="\/assets\/app\.[0-9a-f]{16}\.mjs">$/);
  expect(html, where).toContain(`${scripts[0]}</script>`);
  expect(html, `inline style in ${where}`).not.toMatch(/<style|<[^>]+\sstyle\s*=/i);
  expect(html, `inline handler in ${where}`).not.toMatch(/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*\son[a-z]+\s*=/i);
  expect(html, `javascript: in ${where}`).not.toMatch(/(?:href|src|action)="\s*javascript:/i);
  const titles = html.match(/<title>[\s\S]*?<\/title>/g) ?? [];
  expect(titles, `titles of ${where}`).toHaveLength(1);
  expect(titles[0], where).not.toContain("<!");
  expect(html, where).toMatch(/^<!DOCTYPE html>\s*<html lang="en" dir="ltr"( data-scheme="[a-z]+")?>/);
}

/** The headers of every answer. */
export function expectSafeHeaders(headers: Record<string, string>, where: string): void {
  const policy = headers["content-security-policy"] ?? "";
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]) {
    expect(policy.split("; "), where).toContain(rule);
  }
  expect(policy, where).not.toMatch(/unsafe|nonce|data:/);
  // Pictures may come from the hosts of the store's platform; nothing else from anywhere.
  expect(policy.replace(/img-src [^;]*/, ""), where).not.toMatch(/\*|https?:/);
  expect(headers, where).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["permissions-policy"], where).toContain("camera=()");
  expect(headers["referrer-policy"], where).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers["server"], where).toBeUndefined();
  expect(headers["x-powered-by"], where).toBeUndefined();
}
