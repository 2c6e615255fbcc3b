import type { ConversationStore } from "@tidings/core";
import { applyWrite, type Ruled, type RuledWrite } from "@tidings/core/store-adapter";
import type { Connections, Statement } from "../connection/connections.ts";
import { wasUndone } from "../connection/problems.ts";
import { CommitTime } from "../fast/commit-time.ts";
import { SeenNames } from "../fast/seen-names.ts";
import type { LoadedRows } from "./answer.ts";
import { createApplyUnlessHeld } from "./apply-unless-held.ts";
import { KnownMembers } from "./known-members.ts";
import { LoadedLedger } from "./loaded-ledger.ts";
import { toRequest } from "./request.ts";

/** What was undone in a deadlock is tried this often in all. */
const maxAttempts = 3;

/**
 * Applies writes as the rules decide: locks and loads all rows that they touch, runs the rules over these, writes what has changed. Two
 * statements, however many writes there are, and the beginning and the end of their transaction.
 */
export function createApply(
  connections: Pick<Connections, "transaction">,
  options: { readonly schema: string; readonly lockTimeoutMs: number; readonly onRetry: (error: unknown) => void },
): Pick<Required<ConversationStore>, "apply" | "applyUnlessHeld" | "commitDelayMs"> {
  const { schema, lockTimeoutMs, onRetry } = options;
  const load: Statement = { name: "tidings_load_chats", text: `SELECT ${schema}.load_chats($1, $2)::text` };
  const save: Statement = { name: "tidings_save_chats", text: `SELECT ${schema}.save_chats($1)` };
  const users = new SeenNames();
  const members = new KnownMembers();
  const time = new CommitTime();

  async function attempt(writes: readonly RuledWrite[], waitMs: number): Promise<readonly Ruled[]> {
    const startedAtMs = performance.now();
    const request = toRequest(writes, users, members);
    const [results, committed] = await connections.transaction(async (ask) => {
      const [row] = await ask<[rows: string]>(load, [request.parameter, waitMs]);
      if (!row) throw new Error("the database did not answer what was asked");
      const ledger = new LoadedLedger(JSON.parse(row[0]) as LoadedRows, request);
      const applied = writes.map((write) => applyWrite(ledger, write));
      const changes = ledger.changes();
      if (changes !== null) await ask(save, [changes]);
      return [applied, ledger];
    });
    time.add(performance.now() - startedAtMs);
    users.add(request.made);
    members.add(committed.knownGroups());
    return results;
  }

  const apply = async (writes: readonly RuledWrite[], waitMs: number): Promise<readonly Ruled[]> => {
    for (let left = maxAttempts; ; left -= 1) {
      try {
        return await attempt(writes, waitMs);
      } catch (error) {
        // once more only if it is certain that nothing happened
        if (left === 1 || !wasUndone(error)) throw error;
        users.forget();
        onRetry(error.cause);
      }
    }
  };

  return {
    apply: async <const Writes extends readonly RuledWrite[]>(writes: Writes) =>
      (await apply(writes, lockTimeoutMs)) as { [I in keyof Writes]: Ruled<Writes[I]["kind"]> },
    applyUnlessHeld: createApplyUnlessHeld(apply, { time, lockTimeoutMs }),
    commitDelayMs: () => time.delayMs,
  };
}
