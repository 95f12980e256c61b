// Opens and seals the app's cookies with the secret that the tests gave it, to let time pass for a session.
//
// A cookie is base64(nonce, ciphertext, tag): AES-256-GCM with the cookie's name as associated data, under a key
// derived by HKDF from the SHA-512 of the secret.

import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

const INFO = "COOKIE;SIGNED:HMAC-SHA256;PRIVATE:AEAD-AES-256-GCM";
const NONCE = 12;
const TAG = 16;

/** What a session cookie holds, as far as tests change it. */
export interface SessionPayload {
  /** The store. */
  s: string;
  /** The customer access token. */
  t: string;
  /** When the token ends, and when the shopper was last seen; seconds since 1970. */
  e: number;
  a: number;
  /** Seconds of idle time until the session ends. */
  i: number;
}

function key(secret: string): Buffer {
  const master = createHash("sha512").update(secret).digest();
  const block = (number: number, before: Buffer) =>
    createHmac("sha256", master)
      .update(Buffer.concat([before, Buffer.from(INFO), Buffer.from([number])]))
      .digest();
  // The first half signs; the second encrypts.
  return block(2, block(1, Buffer.alloc(0)));
}

function ownSecret(): string {
  const secret = process.env.E2E_SESSION_SECRET;
  if (!secret) throw new Error("E2E_SESSION_SECRET is not set; run the tests through playwright.config.ts");
  return secret;
}

export function open(name: string, value: string, secret = ownSecret()): SessionPayload {
  const bytes = Buffer.from(decodeURIComponent(value), "base64");
  const decipher = createDecipheriv("aes-256-gcm", key(secret), bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(bytes.subarray(-TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  return JSON.parse(text.toString("utf8"));
}

export function seal(name: string, payload: SessionPayload, secret = ownSecret()): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key(secret), nonce);
  cipher.setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(JSON.stringify(payload), "utf8"), cipher.final()]);
  return encodeURIComponent(Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64"));
}
