import { storeContract } from "@tidings/testing/contracts";
import { createTestStores } from "./test-store.ts";

storeContract("PostgreSQL", async () => {
  const stores = createTestStores();
  let store = await stores.open();
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await stores.open();
      return store;
    },
    [Symbol.asyncDispose]: () => stores[Symbol.asyncDispose](),
  };
});
