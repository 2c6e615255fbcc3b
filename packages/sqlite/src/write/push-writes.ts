import type { ClaimWrite, ReadPushWrite, TopicWrite } from "@tidings/core";
import { type StoredOutcomes, toRecipients } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import type { Identities } from "./identities.ts";
import type { WirePush, WireTargets } from "../threads/protocol.ts";
import type { PushLog } from "./push-log.ts";
import { command, query } from "../statement.ts";

/** The writes of pushes and topics, within the transaction that is under way. */
export interface PushWrites {
  readonly push: (write: WirePush, targets: WireTargets | null) => StoredOutcomes["push"];
  readonly claim: (write: ClaimWrite) => StoredOutcomes["claim"];
  readonly readPush: (write: ReadPushWrite) => StoredOutcomes["readPush"];
  readonly subscribe: (write: TopicWrite) => null;
  readonly unsubscribe: (write: TopicWrite) => null;
}

export function createPushWrites(db: DatabaseSync, identities: Identities, pushLog: PushLog): PushWrites {
  const insertKey = command<[key: string, accepted: number, atMs: number, recipients: string | null]>(
    db,
    "INSERT INTO push_key (key, accepted, at_ms, recipients) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const selectKey = query<[string], [accepted: number]>(db, "SELECT accepted FROM push_key WHERE key = ?");
  const selectSubscribers = query<[number], [string]>(
    db,
    "SELECT u.name FROM subscriber s JOIN user u ON u.id = s.user WHERE s.topic = ? ORDER BY s.user",
  );
  const insertSubscriber = command<[number, number]>(
    db,
    "INSERT INTO subscriber (topic, user) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const deleteSubscriber = command<[number, number]>(db, "DELETE FROM subscriber WHERE topic = ? AND user = ?");

  const taken = (key: string | undefined): readonly [accepted: number] | undefined =>
    key === undefined ? undefined : selectKey.get(key);

  function push(
    { to, type, data, atMs, key, formerKey, collapse, reach }: WirePush,
    targets: WireTargets | null,
  ): StoredOutcomes["push"] {
    const first = taken(key) ?? taken(formerKey);
    if (first) return { accepted: first[0], duplicate: true, userIds: [], pushes: [] };
    const userIds = "topic" in to ? subscribersOf(to.topic) : [...new Set(to.userIds)];
    const pushes: number[] = [];
    for (const userId of userIds) {
      const user = identities.obtainUser(userId);
      const replaced = collapse === undefined ? undefined : pushLog.collapsed(user, collapse);
      const { n, unread, replaces } = pushLog.append(user, {
        atMs,
        type,
        data,
        collapse: collapse ?? null,
        replaced,
        reach: reach === undefined ? undefined : targets?.[reach],
      });
      pushes.push(n, unread, replaces);
    }
    if (key !== undefined) insertKey.run(key, userIds.length, atMs, JSON.stringify(toRecipients(userIds, pushes)));
    return { accepted: userIds.length, duplicate: false, userIds, pushes };
  }

  function subscribersOf(topicName: string): string[] {
    const topic = identities.topic(topicName);
    return topic === undefined ? [] : selectSubscribers.all(topic).map(([name]) => name);
  }

  function claim({ key, formerKey, accepted, atMs }: ClaimWrite): StoredOutcomes["claim"] {
    const first = taken(key) ?? taken(formerKey);
    if (first) return { accepted: first[0], duplicate: true };
    insertKey.run(key, accepted, atMs, null);
    return { accepted, duplicate: false };
  }

  function readPush(write: ReadPushWrite): StoredOutcomes["readPush"] {
    const user = identities.user(write.userId);
    if (!user) return { unread: 0, n: 0, seqs: [], upTo: 0 };
    if ("upTo" in write) {
      const upTo = Math.min(write.upTo, user.pushHead);
      const { n } = pushLog.readUpTo(user, upTo, write.atMs);
      return { unread: user.unread, n, seqs: [], upTo };
    }
    const { n, seqs } = pushLog.readSeqs(user, write.seqs, write.atMs);
    return { unread: user.unread, n, seqs, upTo: 0 };
  }

  return {
    push,
    claim,
    readPush,
    subscribe({ topic, userId }) {
      insertSubscriber.run(identities.obtainTopic(topic), identities.obtainUser(userId).id);
      return null;
    },
    unsubscribe({ topic, userId }) {
      const topicId = identities.topic(topic);
      const user = identities.user(userId);
      if (topicId !== undefined && user) deleteSubscriber.run(topicId, user.id);
      return null;
    },
  };
}
