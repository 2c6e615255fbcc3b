import type { Store } from "@tidings/core";
import type { OpenStore } from "@tidings/testing/contracts";
import { afterAll } from "vitest";
import { createTestStores, type TestStores } from "./test-store.ts";

/** For contract suites: a schema is emptied and used again, as to make the tables for each test would cost more than most tests. */
export function contractFixtures(open: (stores: TestStores) => Promise<Store>): OpenStore {
  const idle: TestStores[] = [];
  afterAll(async () => {
    for (const stores of idle) await stores[Symbol.asyncDispose]();
  });
  return async () => {
    const stores = idle.pop() ?? createTestStores();
    let store = await open(stores);
    return {
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = await open(stores);
        return store;
      },
      async [Symbol.asyncDispose]() {
        await store.close();
        await stores.empty();
        idle.push(stores);
      },
    };
  };
}
