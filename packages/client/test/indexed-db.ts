import * as fake from "fake-indexeddb";
import { beforeEach, vi } from "vitest";

/** Each test of this file finds a browser's databases, which are empty. */
export function withIndexedDb(): void {
  beforeEach(() => {
    for (const [name, value] of Object.entries<unknown>(fake)) if (name.startsWith("IDB")) vi.stubGlobal(name, value);
    vi.stubGlobal("indexedDB", new fake.IDBFactory());
  });
}
