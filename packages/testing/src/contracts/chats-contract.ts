import { describe } from "vitest";
import type { OpenStore } from "./store/fixture.ts";
import { groupTests } from "./store/group-tests.ts";

/** What the `chats` of every `Store` must do, as tests: call it in a test file of the adapter. */
export function chatsContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of ConversationStore`, () => {
    describe("groups", () => {
      groupTests(open);
    });
  });
}
