import type { Store } from "@tidings/core";
import {
  chatsContract,
  type OpenStore,
  outletContract,
  reachContract,
  storeContract,
} from "@tidings/testing/contracts";
import { afterAll } from "vitest";
import { createTestStores, type TestStores } from "../test/test-store.ts";

/** As the hub commits messages: nobody else writes here, so that nothing is ever left out. */
async function openAsHub(stores: TestStores): Promise<Store> {
  const store = await stores.open();
  return { ...store, commit: ((writes) => store.commitUnlessHeld?.(writes)) as Store["commit"] };
}

const ways = [
  ["PostgreSQL", (stores: TestStores) => stores.open()],
  ["PostgreSQL, leaving out what would have to wait,", openAsHub],
] as const;

/** Schemas that no test uses, empty: to make the tables for each test would cost more than most tests. */
const idle: TestStores[] = [];
afterAll(async () => {
  for (const stores of idle) await stores[Symbol.asyncDispose]();
});

for (const [name, open] of ways) {
  const openFixture: OpenStore = async () => {
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
  storeContract(name, openFixture);
  if (name === "PostgreSQL") {
    chatsContract(name, openFixture);
    reachContract(name, openFixture);
    outletContract(name, openFixture);
  }
}
