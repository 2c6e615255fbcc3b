import { appendBroadcasts } from "./sql/append-broadcasts.ts";
import { appendMessages } from "./sql/append-messages.ts";
import { appendPushes } from "./sql/append-pushes.ts";
import { chatEntries } from "./sql/chat-entries.ts";
import { changeTopics } from "./sql/change-topics.ts";
import { commitWrites } from "./sql/commit-writes.ts";
import { lockNames } from "./sql/lock-names.ts";
import { readConversations } from "./sql/read-conversations.ts";
import { readPushes } from "./sql/read-pushes.ts";
import { tables } from "./sql/tables.ts";
import { takeKeys } from "./sql/take-keys.ts";
import { trim } from "./sql/trim.ts";

/**
 * Forward only: the n-th script takes a schema from version n-1 to version n. A released script never changes again, so a
 * function that changes gets a new name there; the old one stays for as long as nodes of the version before may run.
 */
export const migrations: readonly string[] = [
  [
    tables,
    lockNames,
    takeKeys,
    changeTopics,
    appendMessages,
    appendPushes,
    appendBroadcasts,
    readConversations,
    readPushes,
    commitWrites,
    chatEntries,
    trim,
  ].join("\n"),
];
