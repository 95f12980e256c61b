// Customers of a test's own, made by the same form posts that a browser sends.

import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { HELSINKI, PASSWORD, REQUIRED_CHOICE } from "./demo";

export interface Customer {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
}

/** An address that nobody has registered. */
export function freshEmail(): string {
  return `shopper-${randomUUID()}@example.org`;
}

/** What browsers tell of a form of this very site; the app refuses forms that tell nothing. */
export const FROM_HERE = { "sec-fetch-site": "same-origin" };

/** Posts a form as a browser without script does; redirects are for the caller to look at. */
export function post(request: APIRequestContext, path: string, form: Record<string, string>): Promise<APIResponse> {
  return request.post(path, { form, headers: FROM_HERE, maxRedirects: 0 });
}

/** Where an answer leads to. */
export function target(answer: APIResponse): string | undefined {
  return answer.headers()["location"];
}

/** The values of a registration that the demo store accepts, with an address in Finland. */
export function registration(customer: Customer): Record<string, string> {
  const { country_code, address1, city } = HELSINKI;
  return {
    first_name: customer.firstName,
    last_name: customer.lastName,
    email: customer.email,
    password: customer.password,
    country_code,
    address1,
    city,
    postal_code: HELSINKI.postal_code ?? "",
    [REQUIRED_CHOICE.name]: REQUIRED_CHOICE.value,
  };
}

/** Registers; whoever owns the request's cookies is logged in afterwards. */
export async function register(request: APIRequestContext, overrides: Partial<Customer> = {}): Promise<Customer> {
  const customer = { email: freshEmail(), password: PASSWORD, firstName: "Aino", lastName: "Laaksonen", ...overrides };
  const answer = await post(request, "/register", registration(customer));
  expect(answer.status(), await reason(answer)).toBe(303);
  expect(target(answer)).toBe("/account");
  return customer;
}

/** Logs in; whoever owns the request's cookies has the session. */
export async function logIn(request: APIRequestContext, email: string, password = PASSWORD): Promise<void> {
  const answer = await post(request, "/login", { email, password });
  expect(answer.status(), await reason(answer)).toBe(303);
}

/** Logs out, which ends all sessions of this customer at the demo store. */
export async function logOut(request: APIRequestContext): Promise<void> {
  expect((await post(request, "/logout", {})).status()).toBe(303);
}

/** The messages of a form that was refused, for a failing test to show. */
async function reason(answer: APIResponse): Promise<string> {
  if (answer.status() === 303) return "";
  const summary = /<div class="error-summary[\s\S]*?<\/ul>/.exec(await answer.text());
  return (summary?.[0] ?? `status ${answer.status()}`).replace(/<[^>]+>/g, " ");
}
