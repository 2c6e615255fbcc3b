import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { OpenStore } from "./fixture.ts";
import { expectSameGroups, expectSameState, expectSameWorld } from "./history-checks.ts";
import { createHistoryWorld, takeStep } from "./history-world.ts";
import { action } from "./random-actions.ts";
import { type ChatAction, chatHistory } from "./random-chat-actions.ts";

export interface HistoryOptions {
  readonly histories: number;
  /** With groups and messages that change. */
  readonly hasChats: boolean;
}

export function historyTests(open: OpenStore, { histories, hasChats }: HistoryOptions): void {
  test(
    "every result, feed, inbox, conversation and count is as in memory, and as counted one by one",
    { timeout: 600_000 }, // a guard alone
    async () => {
      expect.hasAssertions();
      const actions = hasChats ? chatHistory : fc.array(action, { minLength: 10, maxLength: 40, size: "max" });
      const property = fc.asyncProperty(actions, async (history: readonly ChatAction[]) => {
        await using fixture = await open();
        const world = createHistoryWorld(fixture);
        for (const step of history) {
          const concerned = [...(await takeStep(world, step))];
          await Promise.all([
            ...concerned.map((userId) => expectSameState(world, userId)),
            ...(hasChats ? concerned.map((userId) => expectSameGroups(world, userId)) : []),
          ]);
        }
        await expectSameWorld(world, hasChats);
      });
      await fc.assert(property, { numRuns: histories });
    },
  );
}
