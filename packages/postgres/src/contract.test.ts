import type { Store } from "@tidings/core";
import { chatsContract, outletContract, reachContract, storeContract } from "@tidings/testing/contracts";
import { contractFixtures } from "../test/contract-fixtures.ts";
import type { TestStores } from "../test/test-store.ts";

/** As the hub commits messages: nobody else writes here, so that nothing is ever left out. */
async function openAsHub(stores: TestStores): Promise<Store> {
  const store = await stores.open();
  return { ...store, commit: ((writes) => store.commitUnlessHeld?.(writes)) as Store["commit"] };
}

const open = contractFixtures((stores) => stores.open());
storeContract("PostgreSQL", open);
chatsContract("PostgreSQL", open);
reachContract("PostgreSQL", open);
outletContract("PostgreSQL", open);
storeContract("PostgreSQL, leaving out what would have to wait,", contractFixtures(openAsHub));
