// Customers who exist once only: a test that changes their cart or ends their sessions needs them for itself, also
// against tests of other projects that run at the same time.

import { mkdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Waits until no other test holds the name; returns what gives it back. Making a folder is atomic. */
export async function alone(name: string): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `e2e-${process.env.E2E_PORT}-${name}`);
  for (;;) {
    try {
      await mkdir(folder);
      return () => rmdir(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      await setTimeout(50);
    }
  }
}
