import { describe } from "vitest";
import { annotationTests } from "./store/annotation-tests.ts";
import { changingMessageTests } from "./store/changing-message-tests.ts";
import type { OpenStore } from "./store/fixture.ts";
import { groupConcurrencyTests } from "./store/group-concurrency-tests.ts";
import { groupListTests } from "./store/group-list-tests.ts";
import { groupMembershipTests } from "./store/group-membership-tests.ts";
import { groupRetentionTests } from "./store/group-retention-tests.ts";
import { groupReadingTests } from "./store/group-reading-tests.ts";
import { historyTests } from "./store/history-tests.ts";
import { groupTests } from "./store/group-tests.ts";

/** How thorough the tests are. */
export interface ChatsContractOptions {
  /** How many random histories are compared with the store in memory. Default 12. */
  readonly histories?: number;
}

/** What the `chats` of every `Store` must do, as tests: call it in a test file of the adapter. */
export function chatsContract(name: string, open: OpenStore, options: ChatsContractOptions = {}): void {
  describe(`${name} keeps the contract of ConversationStore`, () => {
    describe("groups", () => {
      groupTests(open);
    });
    describe("members of groups", () => {
      groupMembershipTests(open);
    });
    describe("reading", () => {
      groupReadingTests(open);
    });
    describe("lists and pages", () => {
      groupListTests(open);
    });
    describe("retention of groups", () => {
      groupRetentionTests(open);
    });
    describe("transactions side by side", () => {
      groupConcurrencyTests(open);
    });
    describe("random histories", () => {
      historyTests(open, { histories: options.histories ?? 12, hasChats: true });
    });
    describe("messages that change", () => {
      changingMessageTests(open);
    });
    describe("reactions, quotes and pins", () => {
      annotationTests(open);
    });
  });
}
