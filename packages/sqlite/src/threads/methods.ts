import { applyWrite as applyRule, type StoredOutcome, type StoredOutcomes } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { type ChatWrites, createChatWrites } from "../write/chat-writes.ts";
import { createCommitCount } from "../file/commit-count.ts";
import type { OpenDatabase } from "../file/database.ts";
import { createChatLog } from "../write/chat-log.ts";
import { createErasing } from "../write/erasing.ts";
import { createIdentities } from "../write/identities.ts";
import { createLedger } from "../write/ledger.ts";
import { createNotices } from "../write/notices.ts";
import { createSettings } from "../write/settings.ts";
import type { StoreMethods, WireSend, WireTargets, WireWrite } from "./protocol.ts";
import { createAddresses } from "../write/addresses.ts";
import { createOutletWrites } from "../write/outlets.ts";
import { createOutward } from "../write/outward.ts";
import { createPushLog } from "../write/push-log.ts";
import { createPushWrites } from "../write/push-writes.ts";
import { createReader } from "../read/reader.ts";
import { createTrim } from "../write/retention.ts";
import { command } from "../statement.ts";
import { createTransaction } from "../write/transaction.ts";

/** Everything that can be asked of an open database. */
export function createMethods(opened: OpenDatabase): StoreMethods {
  const { db, beside } = opened;
  const identities = createIdentities(db);
  const outward = createOutward(db);
  const outlets = createOutletWrites(db);
  const pushLog = createPushLog(db, outward);
  const addresses = createAddresses(db, identities);
  const chatLog = createChatLog(db);
  const erasing = createErasing(db);
  const notices = createNotices({ db, pushLog, erasing });
  const settings = createSettings(db, identities);
  const shared = { db, identities, pushLog, chatLog, notices, settings };
  const chatWrites = createChatWrites(shared);
  const ledger = createLedger({ ...shared, erasing });
  const applyWrite = createApplyWrite({ ...chatWrites, ...createPushWrites(db, identities, pushLog) });
  const trim = createTrim(db, identities);
  const setOwner = command<[string, string | null]>(db, "UPDATE meta SET owner = ? WHERE owner IS ?");
  const probe = createProbe(db);
  const forget = (): void => {
    identities.forget();
    settings.forget();
    ledger.forget();
    chatWrites.dropCounts();
  };
  const transaction = createTransaction(db, { ...createCommitCount(opened, forget), onRollback: forget });
  // one process owns the file, and its leases end with it
  if (outward.isAnyLeased() || outlets.isAnyLeased()) {
    transaction(() => {
      outward.endLeases();
      outlets.endLeases();
    });
  }
  return {
    ...createReader(db),
    commit: (writes, targets = null) =>
      transaction(() => {
        const outcomes = writes.map((write) => applyWrite(write, targets));
        chatWrites.storeCounts();
        return outcomes;
      }),
    apply: (writes) => transaction(() => writes.map((write) => applyRule(ledger, write))),
    trim: (retention, cursor) => transaction(() => trim(retention, cursor)),
    markSeen(userIds) {
      const unseen = userIds.filter((userId) => !identities.user(userId)?.seen);
      if (unseen.length > 0) {
        transaction(() => {
          for (const userId of unseen) identities.see(identities.obtainUser(userId));
        });
      }
      return null;
    },
    forgetGroups: (userId, groupIds) => transaction(() => ledger.forgetGroups(userId, groupIds)),
    revoke: (revocation) => transaction(() => addresses.revoke(revocation)),
    setOwner: (owner, before) => transaction(() => Number(setOwner.run(owner, before).changes) > 0),
    addAddress: (userId, address, origin) => transaction(() => addresses.addAddress(userId, address, origin)),
    confirmAddress: (userId, id) => transaction(() => addresses.confirmAddress(userId, id)),
    removeAddress: (userId, id) => transaction(() => addresses.removeAddress(userId, id)),
    markFailing: (userId, id, sinceMs) => transaction(() => addresses.markFailing(userId, id, sinceMs)),
    setPreference: (userId, change) => transaction(() => addresses.setPreference(userId, change)),
    setQuietHours: (userId, hours) => transaction(() => addresses.setQuietHours(userId, hours)),
    takeDue: (options) => (outward.isAnyDue(options) ? transaction(() => outward.takeDue(options)) : []),
    begin: (ranges) => transaction(() => outward.begin(ranges)),
    settle: (outcomes) => transaction(() => outward.settle(outcomes)),
    addOutlet: (outlet) => transaction(() => outlets.addOutlet(outlet)),
    removeOutlet: (outlet) => transaction(() => outlets.removeOutlet(outlet)),
    takeKeys: (options) => (outlets.isAnyKeyDue(options) ? transaction(() => outlets.takeKeys(options)) : []),
    settleKeys: (outcomes) => transaction(() => outlets.settleKeys(outcomes)),
    removeDeadLetters: (outlet, ids) => transaction(() => outlets.removeDeadLetters(outlet, ids)),
    trimDeadLetters: (retention) => transaction(() => outlets.trimDeadLetters(retention)),
    heads: (userIds) =>
      userIds.flatMap((userId) => {
        const user = identities.user(userId);
        return [user?.chatHead ?? 0, user?.pushHead ?? 0];
      }),
    ping() {
      beside?.guard.check();
      transaction(probe);
      beside?.generationFile.renew();
      return null;
    },
    close() {
      opened.close();
      return null;
    },
  };
}

/** What a message may need. */
const probeBytes = 16 * 1024;

/** Takes room in the file, and gives it back: a disk that has none left, or that nobody may write to, is found out. */
function createProbe(db: DatabaseSync): () => void {
  const fill = command<[number]>(db, "INSERT INTO probe (room) VALUES (zeroblob(?))");
  const empty = command<[]>(db, "DELETE FROM probe");
  return () => {
    fill.run(probeBytes);
    empty.run();
  };
}

type WritesByKind = {
  readonly [K in keyof StoredOutcomes]: (
    write: Exclude<WireWrite, WireSend> & { readonly kind: K },
    targets: WireTargets | null,
  ) => StoredOutcomes[K];
};

function createApplyWrite(
  writes: Pick<ChatWrites, "send" | "readChat" | "storeCounts"> & Omit<WritesByKind, "send">,
): (write: WireWrite, targets: WireTargets | null) => StoredOutcome {
  return (write, targets) => {
    if (!("kind" in write)) return writes.send(write, targets);
    writes.storeCounts(); // what else there is may look at them
    // The compiler does not follow that a write's kind picks the function for it; the type of `writes` has ensured it.
    const apply = writes[write.kind] as (write: WireWrite, targets: WireTargets | null) => StoredOutcome;
    return apply(write, targets);
  };
}
