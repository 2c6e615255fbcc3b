import type { ReachTarget } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import type { User, UserRow } from "./identities.ts";
import type { Outward } from "./outward.ts";
import { command, query } from "../statement.ts";

export interface AppendedPush {
  readonly n: number;
  readonly unread: number;
  /** 0 if it replaces none. */
  readonly replaces: number;
}

/** The unread push of a user that has a collapse value. */
export type Collapsed = readonly [n: number, type: string, data: string];

/** A user's push feed together with the inbox that follows from it. */
export interface PushLog {
  collapsed(user: UserRow, collapse: string): Collapsed | undefined;
  append(user: User, push: NewPush): AppendedPush;
  /** Marks those of the pushes that are unread, and appends one read entry naming them; returns them. */
  readSeqs(user: User, seqs: readonly number[], atMs: number): { readonly n: number; readonly seqs: readonly number[] };
  /** Marks every unread push up to a number and appends one read entry; the number is 0 if there was none. */
  readUpTo(user: User, upTo: number, atMs: number): { readonly n: number };
}

export interface NewPush {
  readonly atMs: number;
  readonly type: string;
  readonly data: string;
  readonly collapse: string | null;
  readonly replaced: Collapsed | undefined;
  /** Channels out of the application that it may go out on. */
  readonly reach?: readonly ReachTarget[] | undefined;
}

export function createPushLog(db: DatabaseSync, outward: Pick<Outward, "pushed">): PushLog {
  const selectCollapsed = query<[number, string], [n: number, type: string, data: string]>(
    db,
    `SELECT i.n, f.type, f.data FROM inbox i JOIN push_feed f ON f.user = i.user AND f.n = i.n
     WHERE i.user = ? AND i.collapse = ? AND i.read_at_ms IS NULL`,
  );
  const insertEntry = command<[number, number, number, number, number | null, string | null, string]>(
    db,
    "INSERT INTO push_feed (user, n, at_ms, unread, replaces, type, data) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const insertInbox = command<[number, number, string | null]>(
    db,
    "INSERT INTO inbox (user, n, collapse) VALUES (?, ?, ?)",
  );
  const replaceInbox = command<[number, number, number]>(db, "UPDATE inbox SET n = ? WHERE user = ? AND n = ?");
  const markRead = command<[number, number, number]>(
    db,
    "UPDATE inbox SET read_at_ms = ? WHERE user = ? AND n = ? AND read_at_ms IS NULL",
  );
  const markReadUpTo = command<[number, number, number]>(
    db,
    "UPDATE inbox SET read_at_ms = ? WHERE user = ? AND n <= ? AND read_at_ms IS NULL",
  );

  function appendRead(user: User, atMs: number, read: object, count: number): number {
    user.pushHead += 1;
    user.unread -= count;
    insertEntry.run(user.id, user.pushHead, atMs, user.unread, null, null, JSON.stringify(read));
    return user.pushHead;
  }

  return {
    collapsed: (user, collapse) => selectCollapsed.get(user.id, collapse),

    append(user, { atMs, type, data, collapse, replaced, reach }) {
      user.pushHead += 1;
      const n = user.pushHead;
      if (replaced) {
        replaceInbox.run(n, user.id, replaced[0]);
      } else {
        user.unread += 1;
        insertInbox.run(user.id, n, collapse);
      }
      insertEntry.run(user.id, n, atMs, user.unread, replaced?.[0] ?? null, type, data);
      if (reach) outward.pushed(user, n, atMs, reach);
      return { n, unread: user.unread, replaces: replaced?.[0] ?? 0 };
    },

    readSeqs(user, wanted, atMs) {
      const seqs = wanted.filter((seq) => markRead.run(atMs, user.id, seq).changes === 1).toSorted((a, b) => a - b);
      return { n: seqs.length === 0 ? 0 : appendRead(user, atMs, { seqs }, seqs.length), seqs };
    },

    readUpTo(user, upTo, atMs) {
      const count = Number(markReadUpTo.run(atMs, user.id, upTo).changes);
      return { n: count === 0 ? 0 : appendRead(user, atMs, { upTo }, count) };
    },
  };
}
