import type { ConversationStore } from "@tidings/core";
import { applyWrite, type Ruled, type RuledWrite } from "@tidings/core/store-adapter";
import type { Connections, Statement } from "../connection/connections.ts";
import { wasUndone } from "../connection/problems.ts";
import { SeenNames } from "../fast/seen-names.ts";
import type { LoadedRows } from "./answer.ts";
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
): ConversationStore["apply"] {
  const { schema, lockTimeoutMs, onRetry } = options;
  const load: Statement = { name: "tidings_load_chats", text: `SELECT ${schema}.load_chats($1, $2)::text` };
  const save: Statement = { name: "tidings_save_chats", text: `SELECT ${schema}.save_chats($1)` };
  const users = new SeenNames();

  async function attempt(writes: readonly RuledWrite[]): Promise<readonly Ruled[]> {
    const { parameter, made, upTo } = toRequest(writes, users);
    const results = await connections.transaction(async (ask) => {
      const [row] = await ask<[rows: string]>(load, [parameter, lockTimeoutMs]);
      if (!row) throw new Error("the database did not answer what was asked");
      const ledger = new LoadedLedger(JSON.parse(row[0]) as LoadedRows, upTo);
      const applied = writes.map((write) => applyWrite(ledger, write));
      const changes = ledger.changes();
      if (changes !== null) await ask(save, [changes]);
      return applied;
    });
    users.add(made);
    return results;
  }

  return async <const Writes extends readonly RuledWrite[]>(writes: Writes) => {
    for (let left = maxAttempts; ; left -= 1) {
      try {
        return (await attempt(writes)) as { [I in keyof Writes]: Ruled<Writes[I]["kind"]> };
      } catch (error) {
        // once more only if it is certain that nothing happened
        if (left === 1 || !wasUndone(error)) throw error;
        users.forget();
        onRetry(error.cause);
      }
    }
  };
}
