import type { DatabaseSync } from "node:sqlite";
import type { ReadMethods, StoreMethods } from "../threads/protocol.ts";
import { createReader } from "../read/reader.ts";

/** The reads on a connection of their own: each in a transaction, so that what it reads is of one moment. */
export function createSnapshotReader(db: DatabaseSync): ReadMethods & Pick<StoreMethods, "close"> {
  const begin = db.prepare("BEGIN");
  const end = db.prepare("COMMIT");
  const inSnapshot = <Result>(read: () => Result): Result => {
    begin.run();
    try {
      return read();
    } finally {
      if (db.isTransaction) end.run(); // after some errors none is
    }
  };
  const reader = createReader(db);
  return {
    chatFeed: (...args) => inSnapshot(() => reader.chatFeed(...args)),
    pushFeed: (...args) => inSnapshot(() => reader.pushFeed(...args)),
    history: (...args) => inSnapshot(() => reader.history(...args)),
    direct: (...args) => inSnapshot(() => reader.direct(...args)),
    conversations: (...args) => inSnapshot(() => reader.conversations(...args)),
    pushes: (...args) => inSnapshot(() => reader.pushes(...args)),
    memberships: (...args) => inSnapshot(() => reader.memberships(...args)),
    seen: (...args) => inSnapshot(() => reader.seen(...args)),
    revocations: (...args) => inSnapshot(() => reader.revocations(...args)),
    believedAtMs: (...args) => inSnapshot(() => reader.believedAtMs(...args)),
    topicMembers: (...args) => inSnapshot(() => reader.topicMembers(...args)),
    readGroups: (...args) => inSnapshot(() => reader.readGroups(...args)),
    positions: (...args) => inSnapshot(() => reader.positions(...args)),
    groupHeads: (...args) => inSnapshot(() => reader.groupHeads(...args)),
    owing: (...args) => inSnapshot(() => reader.owing(...args)),
    groups: (...args) => inSnapshot(() => reader.groups(...args)),
    group: (...args) => inSnapshot(() => reader.group(...args)),
    membership: (...args) => inSnapshot(() => reader.membership(...args)),
    groupMembers: (...args) => inSnapshot(() => reader.groupMembers(...args)),
    companions: (...args) => inSnapshot(() => reader.companions(...args)),
    message: (...args) => inSnapshot(() => reader.message(...args)),
    profile: (...args) => inSnapshot(() => reader.profile(...args)),
    outwardStatus: () => inSnapshot(() => reader.outwardStatus()),
    outward: (...args) => inSnapshot(() => reader.outward(...args)),
    keyed: (...args) => inSnapshot(() => reader.keyed(...args)),
    outbox: (...args) => inSnapshot(() => reader.outbox(...args)),
    outletStatus: () => inSnapshot(() => reader.outletStatus()),
    deadLetters: (...args) => inSnapshot(() => reader.deadLetters(...args)),
    messageChanges: (...args) => inSnapshot(() => reader.messageChanges(...args)),
    deadLetter: (...args) => inSnapshot(() => reader.deadLetter(...args)),
    close() {
      db.close();
      return null;
    },
  };
}
