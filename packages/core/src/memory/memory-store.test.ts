import {
  chatsContract,
  type OpenStore,
  outletContract,
  reachContract,
  storeContract,
} from "@tidings/testing/contracts";
import { MemoryData } from "./memory-data.ts";
import { openMemoryStore } from "./memory-store.ts";

const open: OpenStore = async () => {
  const data = new MemoryData();
  let store = openMemoryStore(data);
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = openMemoryStore(data);
      return store;
    },
    [Symbol.asyncDispose]: () => store.close(),
  };
};

storeContract("Memory", open);
reachContract("Memory", open);
outletContract("Memory", open);
chatsContract("Memory", open, { histories: 60 });
