import type { StoredOutcome, StoredOutcomes } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { createChatFeed } from "./chat-feed.ts";
import { type ChatWrites, createChatWrites } from "./chat-writes.ts";
import { createIdentities } from "./identities.ts";
import type { StoreMethods, WireSend, WireWrite } from "./protocol.ts";
import { createPushLog } from "./push-log.ts";
import { createPushWrites } from "./push-writes.ts";
import { createReader } from "./reader.ts";
import { createTrim } from "./retention.ts";
import { query } from "./statement.ts";
import { createTransaction } from "./transaction.ts";

/** Everything that can be asked of an open database. `messagePushType`: of the pushes that messages cause. */
export function createMethods(db: DatabaseSync, messagePushType: string): StoreMethods {
  const identities = createIdentities(db);
  const pushLog = createPushLog(db);
  const chatWrites = createChatWrites({ db, identities, pushLog, messagePushType });
  const applyWrite = createApplyWrite({ ...chatWrites, ...createPushWrites(db, identities, pushLog) });
  const chatFeed = createChatFeed(db);
  const trim = createTrim(db, identities, chatFeed);
  const transaction = createTransaction(db, () => {
    identities.forget();
    chatWrites.dropCounts();
  });
  const ping = query<[], [number]>(db, "SELECT 1 FROM meta");
  return {
    ...createReader(db, identities, chatFeed),
    commit: (writes) =>
      transaction(() => {
        const outcomes = writes.map(applyWrite);
        chatWrites.storeCounts();
        return outcomes;
      }),
    trim: (retention, cursor) => transaction(() => trim(retention, cursor)),
    ping() {
      ping.get();
      return null;
    },
    close() {
      db.close();
      return null;
    },
  };
}

type WritesByKind = {
  readonly [K in keyof StoredOutcomes]: (
    write: Exclude<WireWrite, WireSend> & { readonly kind: K },
  ) => StoredOutcomes[K];
};

function createApplyWrite(
  writes: Pick<ChatWrites, "send" | "readChat" | "storeCounts"> & Omit<WritesByKind, "send">,
): (write: WireWrite) => StoredOutcome {
  return (write) => {
    if (!("kind" in write)) return writes.send(write);
    writes.storeCounts(); // what else there is may look at them
    // The compiler does not follow that a write's kind picks the function for it; the type of `writes` has ensured it.
    const apply = writes[write.kind] as (write: WireWrite) => StoredOutcome;
    return apply(write);
  };
}
