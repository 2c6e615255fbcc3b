import { describe } from "vitest";
import { moveTests, type OpenMovableStore } from "./store/move-tests.ts";

export type { MovableFixture, OpenMovableStore } from "./store/move-tests.ts";

/** How thorough the tests are. */
export interface MoveContractOptions {
  /** How many random histories are moved. Default 12. */
  readonly histories?: number;
}

/** What holds once a store has taken the place of one of another kind, as tests. */
export function moveContract(name: string, open: OpenMovableStore, options: MoveContractOptions = {}): void {
  describe(`${name} keeps what was stored`, () => {
    moveTests(open, { histories: options.histories ?? 12 });
  });
}
