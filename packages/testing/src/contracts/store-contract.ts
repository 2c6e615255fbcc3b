import { describe } from "vitest";
import { conversationTests } from "./store/conversation-tests.ts";
import { durabilityTests } from "./store/durability-tests.ts";
import { feedTests } from "./store/feed-tests.ts";
import type { OpenStore } from "./store/fixture.ts";
import { historyTests } from "./store/history-tests.ts";
import { outletChangeTests } from "./store/outlet-change-tests.ts";
import { outletTests } from "./store/outlet-tests.ts";
import { pageTests } from "./store/page-tests.ts";
import { peopleTests } from "./store/people-tests.ts";
import { pushTests } from "./store/push-tests.ts";
import { reachTests } from "./store/reach-tests.ts";
import { retentionTests } from "./store/retention-tests.ts";
import { traceTests } from "./store/trace-tests.ts";

export type { OpenStore, StoreFixture } from "./store/fixture.ts";

/** How thorough the tests are. */
export interface StoreContractOptions {
  /** How many random histories are compared with the store in memory. Default 12. */
  readonly histories?: number;
}

/** What every `Store` must do, as tests: call it in a test file of the adapter. */
export function storeContract(name: string, open: OpenStore, options: StoreContractOptions = {}): void {
  describe(`${name} keeps the contract of Store`, () => {
    describe("conversations", () => {
      conversationTests(open);
    });
    describe("pushes", () => {
      pushTests(open);
    });
    describe("feeds", () => {
      feedTests(open);
    });
    describe("retention", () => {
      retentionTests(open);
    });
    describe("durability", () => {
      durabilityTests(open);
    });
    describe("pages", () => {
      pageTests(open);
    });
    describe("people", () => {
      peopleTests(open);
    });
    describe("random histories", () => {
      historyTests(open, { histories: options.histories ?? 12, hasChats: false });
    });
  });
}

/**
 * What `Store.reach` and `Store.trace` must do, as tests, for stores that have them: call it in a test file of the
 * adapter.
 */
export function reachContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of ReachStore`, () => {
    reachTests(open);
    describe("and of TraceStore", () => {
      traceTests(open);
    });
  });
}

/** What `Store.outlets` must do, as tests, for stores that have them: call it in a test file of the adapter. */
export function outletContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of OutletStore`, () => {
    outletTests(open);
    outletChangeTests(open);
  });
}
