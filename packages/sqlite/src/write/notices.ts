import type { ChatMessagePush } from "@tidings/core";
import { chatMessagePushType, type Notice, type StoredMessage } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { command } from "../statement.ts";
import type { Erasing } from "./erasing.ts";
import type { User } from "./identities.ts";
import type { AppendedPush, PushLog } from "./push-log.ts";

/** The pushes that messages cause. */
export interface Notices {
  /** Appends one, or replaces the user's unread one with the same collapse value, whose count it goes on from. */
  readonly notify: (user: User, notice: Notice) => AppendedPush & { readonly data: ChatMessagePush };
  /** Gives those that a message caused another excerpt, also read and replaced ones. */
  readonly revise: (message: Pick<StoredMessage, "conversationId" | "from" | "sentAtMs">, excerpt: string) => void;
}

export interface NoticesOptions {
  readonly db: DatabaseSync;
  readonly pushLog: PushLog;
  readonly erasing: Erasing;
}

export function createNotices({ db, pushLog, erasing }: NoticesOptions): Notices {
  const revise = command<[excerpt: string, atMs: number, conversationId: string, from: string]>(
    db,
    `UPDATE push_feed INDEXED BY push_of_message SET data = json_set(data, '$.excerpt', ?1)
     WHERE type = '${chatMessagePushType}' AND at_ms = ?2 AND data ->> '$.conversationId' = ?3 AND data ->> '$.from' = ?4`,
  );
  return {
    notify(user, { conversationId, from, excerpt, collapse, atMs, reach }) {
      const replaced = pushLog.collapsed(user, collapse);
      const count = (replaced?.[1] === chatMessagePushType ? countOf(replaced[2]) : 0) + 1;
      const data: ChatMessagePush = { conversationId, from, excerpt, count };
      const push = { atMs, type: chatMessagePushType, data: JSON.stringify(data), collapse, replaced, reach };
      return { ...pushLog.append(user, push), data };
    },
    revise({ conversationId, from, sentAtMs }, excerpt) {
      erasing(() => revise.run(excerpt, sentAtMs, conversationId, from));
    },
  };
}

/** How many messages a push stands for. */
function countOf(pushData: string): number {
  const data = JSON.parse(pushData) as ChatMessagePush;
  return data.count;
}
