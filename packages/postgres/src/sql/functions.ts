import { appendBroadcasts } from "./append-broadcasts.ts";
import { appendMessages } from "./append-messages.ts";
import { appendPushes } from "./append-pushes.ts";
import { changeTopics } from "./change-topics.ts";
import { commitFeeds } from "./commit-feeds.ts";
import { feedEntries } from "./feed-entries.ts";
import { identity } from "./identity.ts";
import { loadChats } from "./load-chats.ts";
import { lockNames } from "./lock-names.ts";
import { newestConversations } from "./newest-conversations.ts";
import { outlets } from "./outlets.ts";
import { probe } from "./probe.ts";
import { reach } from "./reach.ts";
import { readConversations } from "./read-conversations.ts";
import { readPushes } from "./read-pushes.ts";
import { revoke } from "./revoke.ts";
import { saveChats } from "./save-chats.ts";
import { takeKeys } from "./take-keys.ts";
import { trim } from "./trim.ts";

/** All functions of a schema, as the newest version has them. */
export const functions: string = [
  lockNames,
  takeKeys,
  reach,
  outlets,
  changeTopics,
  appendMessages,
  appendPushes,
  appendBroadcasts,
  readConversations,
  readPushes,
  commitFeeds,
  loadChats,
  saveChats,
  feedEntries,
  newestConversations,
  trim,
  revoke,
  identity,
  probe,
].join("\n");
