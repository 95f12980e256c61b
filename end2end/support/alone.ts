// Customers who exist once only: a test that changes their cart or ends their sessions needs them for itself, also
// against tests of other projects that run at the same time.

import { mkdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Store } from "./stores";

/** Waits until no other test holds the name at this store; returns what gives it back. Making a folder is atomic. */
export async function alone(store: Store, name: string): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `e2e-${new URL(store.origin).port}-${name}`);
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
