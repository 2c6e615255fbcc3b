import type { ChatMessagePush } from "@tidings/core";
import { isGroupId } from "@tidings/core/ids";
import {
  causedBy,
  chatMessagePushType,
  type Ledger,
  type Notice,
  type RevisedMessage,
} from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";
import type { Erasing } from "./erasing.ts";
import type { User } from "./identities.ts";
import type { AppendedPush, PushLog } from "./push-log.ts";

/** The pushes that messages cause. */
export interface Notices {
  /** Appends one, or replaces the user's unread one with the same collapse value, whose count it goes on from. */
  readonly notify: (user: User, notice: Notice) => AppendedPush & { readonly data: ChatMessagePush };
  /** See `Ledger`. */
  readonly revise: Ledger["reviseNotices"];
  readonly reviseAfter: Ledger["reviseNoticesAfter"];
}

type FoundPush = readonly [user: number, n: number, seesChanges: 0 | 1];

export interface NoticesOptions {
  readonly db: DatabaseSync;
  readonly pushLog: PushLog;
  readonly erasing: Erasing;
}

export function createNotices({ db, pushLog, erasing }: NoticesOptions): Notices {
  /** With whether the user sees what becomes of the message now: as `seesChanges`. */
  const select = query<
    [atMs: number, conversationId: string, from: string, seq: number, after: number, seesWithoutMembership: 0 | 1],
    FoundPush
  >(
    db,
    `SELECT user, n, ifnull((
       SELECT m.until_n IS NULL AND m.from_seq < ?4 FROM conversation c JOIN group_member m ON m.conversation = c.id
       WHERE c.name = ?2 AND m.user = f.user
     ), ?6)
     FROM push_feed f INDEXED BY push_of_message
     WHERE type = '${chatMessagePushType}' AND at_ms = ?1 AND user > ?5
       AND data ->> '$.conversationId' = ?2 AND data ->> '$.from' = ?3
     ORDER BY user, n`,
  );
  const update = command<[excerpt: string, user: number, n: number]>(
    db,
    "UPDATE push_feed SET data = json_set(data, '$.excerpt', ?) WHERE user = ? AND n = ?",
  );

  /** So many of the pushes of a message and its moment, and all that the last one's user has. */
  function pageOf(message: RevisedMessage, after: number, limit: number): readonly FoundPush[] {
    const { conversationId, from, sentAtMs, seq } = message;
    const page: FoundPush[] = [];
    const seesWithoutMembership = isGroupId(conversationId) ? 0 : 1;
    for (const push of select.iterate(sentAtMs, conversationId, from, seq, after, seesWithoutMembership)) {
      if (page.length >= limit && push[0] !== page.at(-1)?.[0]) break;
      page.push(push);
    }
    return page;
  }

  function reviseAll(message: RevisedMessage, pushes: readonly FoundPush[], excerpt: string): number {
    const caused = [...Map.groupBy(pushes, ([user]) => user).values()].flatMap((own) => causedBy(message, own));
    erasing(() => {
      for (const [user, n, sees] of caused) update.run(sees ? excerpt : "", user, n);
    });
    return caused.length;
  }

  return {
    notify(user, { conversationId, from, excerpt, collapse, atMs, reach }) {
      const replaced = pushLog.collapsed(user, collapse);
      const count = (replaced?.[1] === chatMessagePushType ? countOf(replaced[2]) : 0) + 1;
      const data: ChatMessagePush = { conversationId, from, excerpt, count };
      const push = { atMs, type: chatMessagePushType, data: JSON.stringify(data), collapse, replaced, reach };
      return { ...pushLog.append(user, push), data };
    },
    revise(message, excerpt, upTo) {
      const pushes = pageOf(message, 0, upTo + 1);
      return pushes.length > upTo ? null : reviseAll(message, pushes, excerpt);
    },
    reviseAfter(message, excerpt, { after, limit }) {
      const pushes = pageOf(message, Number(after), limit);
      reviseAll(message, pushes, excerpt);
      const last = pushes.at(-1);
      return last && pushes.length >= limit ? `${last[0]}` : null;
    },
  };
}

/** How many messages a push stands for. */
function countOf(pushData: string): number {
  const data = JSON.parse(pushData) as ChatMessagePush;
  return data.count;
}
