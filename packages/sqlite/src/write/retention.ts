import type { Retention } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { blockOf } from "../read/blocks.ts";
import { createChatFeed } from "../read/chat-feed.ts";
import { createHeads } from "../read/heads.ts";
import type { Identities } from "./identities.ts";
import type { TrimCursor, TrimStep } from "../threads/protocol.ts";
import { command, query } from "../statement.ts";

/** A step is bounded by both: commits wait behind it. */
const maxRows = 500;
const maxUsers = 100;
const maxGroups = 100;

export const firstTrim: TrimCursor = { stage: "keys" };

/** One step of a trim, within the transaction that is under way. */
export type Trim = (retention: Retention, cursor: TrimCursor) => TrimStep;

type UserRow = [id: number, name: string, chatFloor: number, chatFromMs: number, pushFloor: number];

interface Trimmed {
  readonly removed: number;
  readonly looked: number;
  /** Where this user's push feed goes on, `null` when they are done. */
  readonly next: number | null;
}

/** The greatest floor that one step may come to. */
const highest = (floor: number, head: number): number => Math.min(floor + maxRows, head - 1);

/** How far a floor rises in one step: over old entries up to the first young one, and over surplus ones. */
function newFloor(floor: number, head: number, young: number | undefined, { maxEntries }: Retention) {
  const limit = highest(floor, head);
  if (limit <= floor) return { floor, more: false };
  const byAge = young === undefined ? limit : young - 1;
  const byCount = Math.min(head - maxEntries, limit);
  const raised = Math.max(floor, byAge, byCount);
  return { floor: raised, more: raised === limit && limit < head - 1 };
}

export function createTrim(db: DatabaseSync, identities: Identities): Trim {
  const heads = createHeads(db);
  const chatFeed = createChatFeed(db);
  const keepTime = command<[number]>(db, "UPDATE meta SET believed_at_ms = ?");
  const deleteRevocations = command<[number]>(db, "DELETE FROM revocation WHERE until_ms < ?");
  const deleteKeys = command<[number, number]>(
    db,
    "DELETE FROM push_key WHERE key IN (SELECT key FROM push_key WHERE at_ms < ? ORDER BY at_ms LIMIT ?)",
  );
  const deleteReached = command<[number, number]>(
    db,
    `DELETE FROM reached WHERE (user, channel, category, n) IN
       (SELECT user, channel, category, n FROM reached WHERE at_ms < ? ORDER BY at_ms LIMIT ?)`,
  );
  const selectUsers = query<[number, number], UserRow>(
    db,
    "SELECT id, name, chat_floor, chat_from_ms, push_floor FROM user WHERE id >= ? ORDER BY id LIMIT ?",
  );
  const chat = {
    removeBlocks: command<[user: number, before: number]>(db, "DELETE FROM chat_block WHERE user = ? AND block < ?"),
    removeEntries: command<[user: number, upTo: number]>(db, "DELETE FROM chat_entry WHERE user = ? AND n <= ?"),
    raise: command<[n: number, fromMs: number, user: number]>(
      db,
      "UPDATE user SET chat_floor = ?, chat_from_ms = ? WHERE id = ?",
    ),
  };
  const group = {
    some: query<[from: number, limit: number], [conversation: number, floor: number, head: number]>(
      db,
      "SELECT conversation, floor, head FROM chat_group WHERE conversation >= ? ORDER BY conversation LIMIT ?",
    ),
    young: query<[conversation: number, after: number, upTo: number, olderThanMs: number], [number]>(
      db,
      "SELECT n FROM group_entry WHERE conversation = ? AND n > ? AND n <= ? AND at_ms >= ? ORDER BY n LIMIT 1",
    ),
    removeEntries: command<[conversation: number, upTo: number]>(
      db,
      "DELETE FROM group_entry WHERE conversation = ? AND n <= ?",
    ),
    raise: command<[n: number, conversation: number]>(db, "UPDATE chat_group SET floor = ? WHERE conversation = ?"),
  };
  const push = {
    young: query<[user: number, after: number, upTo: number, olderThanMs: number], [number]>(
      db,
      "SELECT n FROM push_feed WHERE user = ? AND n > ? AND n <= ? AND at_ms >= ? ORDER BY n LIMIT 1",
    ),
    next: query<[number, number, number, number], [number]>(
      db,
      "SELECT n FROM push_feed WHERE user = ? AND n > ? AND n <= ? ORDER BY n LIMIT 1 OFFSET ?",
    ),
    removeEntries: command<[user: number, after: number, upTo: number]>(
      db,
      `DELETE FROM push_feed WHERE user = ?1 AND n > ?2 AND n <= ?3 AND n NOT IN
         (SELECT n FROM inbox WHERE user = ?1 AND n > ?2 AND n <= ?3 AND read_at_ms IS NULL)`,
    ),
    removeRead: command<[user: number, after: number, upTo: number]>(
      db,
      "DELETE FROM inbox WHERE user = ? AND n > ? AND n <= ? AND read_at_ms IS NOT NULL",
    ),
    raise: command<[n: number, user: number]>(
      db,
      `UPDATE user SET push_floor = ?1,
         push_floor_unread = (SELECT unread FROM push_feed WHERE user = ?2 AND n = ?1) WHERE id = ?2`,
    ),
  };

  const selectWaiting = query<[user: number], [number]>(
    db,
    "SELECT 1 FROM outlet o CROSS JOIN outlet_key k ON k.outlet = o.id AND k.kind = 'push' AND k.owner = ? LIMIT 1",
  );
  /** What an outlet is yet to get stays. */
  const kept: Trimmed = { removed: 0, looked: 0, next: null };

  function trimChat([user, , floor, fromMs]: UserRow, retention: Retention): { removed: number; more: boolean } {
    const { n: head } = heads.chat(user);
    const young =
      fromMs >= retention.olderThanMs
        ? ([floor + 1, fromMs] as const)
        : chatFeed.firstYoung(user, floor, highest(floor, head), retention.olderThanMs);
    const { floor: raised, more } = newFloor(floor, head, young?.[0], retention);
    const isKnown = young?.[0] === raised + 1;
    if (raised > floor) {
      chat.removeEntries.run(user, raised);
      chat.removeBlocks.run(user, blockOf(raised + 1));
    }
    if (raised > floor || (isKnown && young[1] !== fromMs)) chat.raise.run(raised, isKnown ? young[1] : 0, user);
    return { removed: raised - floor, more };
  }

  /**
   * Sweeps the rows after `after` up to the new floor. Those below the old one are unread pushes that were kept: they go
   * once they are read or replaced.
   */
  function trimPush(user: number, floor: number, after: number, retention: Retention): Trimmed {
    const { n: head } = heads.push(user);
    const young = push.young.get(user, floor, highest(floor, head), retention.olderThanMs)?.[0];
    const { floor: wanted, more } = newFloor(floor, head, young, retention);
    const last = push.next.get(user, after, wanted, maxRows - 1)?.[0];
    const upTo = last ?? wanted;
    const removed = Math.max(0, upTo - floor);
    if (removed > 0) push.raise.run(upTo, user);
    const looked = Number(push.removeEntries.run(user, after, upTo).changes);
    push.removeRead.run(user, after, upTo);
    return { removed, looked: last === undefined ? looked : maxRows, next: more || upTo < wanted ? upTo : null };
  }

  function trimUsers(retention: Retention, from: { user: number; n: number }): TrimStep {
    let removed = 0;
    let looked = 0;
    let after = from.n;
    const users = selectUsers.all(from.user, maxUsers);
    for (const row of users) {
      const [user, name, , , pushFloor] = row;
      if (looked >= maxRows) return { removed, next: { stage: "users", user, n: after } };
      const chatTrim = trimChat(row, retention);
      const pushTrim = selectWaiting.get(user) ? kept : trimPush(user, pushFloor, after, retention);
      if (chatTrim.removed + pushTrim.removed > 0) identities.forgetUser(name);
      removed += chatTrim.removed + pushTrim.removed;
      looked += chatTrim.removed + pushTrim.looked;
      if (chatTrim.more || pushTrim.next !== null) {
        return { removed, next: { stage: "users", user, n: pushTrim.next ?? after } };
      }
      after = 0;
    }
    const lastUser = users.at(-1)?.[0];
    const isEnd = users.length < maxUsers || lastUser === undefined;
    return { removed, next: isEnd ? { stage: "groups", group: 0 } : { stage: "users", user: lastUser + 1, n: 0 } };
  }

  function trimGroups(retention: Retention, from: number): TrimStep {
    let removed = 0;
    const groups = group.some.all(from, maxGroups);
    for (const [conversation, floor, head] of groups) {
      if (removed >= maxRows) return { removed, next: { stage: "groups", group: conversation } };
      const young = group.young.get(conversation, floor, highest(floor, head), retention.olderThanMs)?.[0];
      const { floor: raised, more } = newFloor(floor, head, young, retention);
      if (raised > floor) {
        group.removeEntries.run(conversation, raised);
        group.raise.run(raised, conversation);
        removed += raised - floor;
      }
      if (more) return { removed, next: { stage: "groups", group: conversation } };
    }
    const last = groups.at(-1)?.[0];
    const isEnd = groups.length < maxGroups || last === undefined;
    return { removed, next: isEnd ? null : { stage: "groups", group: last + 1 } };
  }

  return (retention, cursor) => {
    if (cursor.stage === "users") return trimUsers(retention, cursor);
    if (cursor.stage === "groups") return trimGroups(retention, cursor.group);
    if (retention.believedAtMs !== undefined) keepTime.run(retention.believedAtMs);
    deleteRevocations.run(retention.olderThanMs);
    const keys = deleteKeys.run(retention.olderThanMs, maxRows).changes;
    const reached = deleteReached.run(retention.olderThanMs, maxRows).changes;
    return { removed: 0, next: keys === maxRows || reached === maxRows ? cursor : { stage: "users", user: 0, n: 0 } };
  };
}
