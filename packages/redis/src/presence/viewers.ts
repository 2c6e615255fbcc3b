import { randomBytes } from "node:crypto";
import type { ConversationId, UserId } from "@tidings/core";
import type { Connection } from "../connection/connection.ts";
import type { Link } from "../connection/link.ts";
import type { Nodes } from "../connection/nodes.ts";
import { runScript } from "../connection/scripts.ts";
import { within } from "../connection/within.ts";
import type { Keys } from "./keys.ts";
import type { LookUp } from "./look-up.ts";
import type { UserHash } from "./user-hash.ts";

/** Which of the users have the conversation open on another node that lives. */
export type Viewers = (userIds: readonly UserId[], conversationId: ConversationId) => Promise<ReadonlySet<UserId>>;

/** What Redis said of a conversation: it holds as long as it has the same stamp, and the same nodes live. */
interface Answer {
  readonly stamp: string;
  readonly liveList: string;
  readonly userIds: readonly UserId[];
  readonly viewers: ReadonlySet<UserId>;
}

/** What is asked in one turn of the event loop. */
interface Question {
  readonly conversationIds: Set<ConversationId>;
  readonly answered: Promise<ReadonlyMap<ConversationId, string>>;
}

/** In place of a stamp: Redis has refused it, and is asked for everything. */
const unknown = "";

const maxRemembered = 10_000;
/** Conversations in one command. */
const perCommand = 250;
/**
 * How long a stamp is kept. A node of a version that does not know stamps changes what it has open without deleting them: other
 * nodes do not see that for this long.
 */
const keepStampMs = 5_000;

/**
 * What was found out about several users is read again only if the conversation's stamp has changed: one key in place of a hash for
 * each user. The stamp is read before the hashes. It is deleted after they were changed, and before the node that changed them is
 * told so: what was read before a change is never taken for what is there after it.
 *
 * In a cluster everything is read each time: what is sent first is also read first only on one server.
 */
export function createViewers({
  link,
  keys,
  nodes,
  lookUp,
  limitMs,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly nodes: Nodes;
  readonly lookUp: LookUp;
  readonly limitMs: number;
}): Viewers {
  const answers = new Map<ConversationId, Answer>();
  const origin = randomBytes(9).toString("base64url");
  let count = 0;
  let collecting: Question | null = null;

  /** Another one each time, on any node. */
  const createStamp = (): string => {
    count += 1;
    return `${origin}:${count}`;
  };

  const collect = (connection: Connection): Question => {
    const conversationIds = new Set<ConversationId>();
    const answered = new Promise<ReadonlyMap<ConversationId, string>>((resolve) => {
      setImmediate(() => {
        collecting = null;
        const found = new Map<ConversationId, string>();
        const all = [...conversationIds];
        const commands = Array.from({ length: Math.ceil(all.length / perCommand) }, (_, i) =>
          ask(connection, all.slice(i * perCommand, (i + 1) * perCommand), found),
        );
        void within(limitMs, Promise.all(commands)).then(() => resolve(found));
      });
    });
    return { conversationIds, answered };
  };

  const ask = async (
    { redis }: Connection,
    conversationIds: readonly ConversationId[],
    found: Map<ConversationId, string>,
  ): Promise<void> => {
    try {
      const stamps = await runScript(
        redis,
        "stamp",
        conversationIds.map((id) => keys.stamp(id)),
        [createStamp(), String(keepStampMs)],
      );
      for (const [i, conversationId] of conversationIds.entries()) {
        found.set(conversationId, (stamps as readonly string[])[i] ?? "");
      }
    } catch (error) {
      for (const conversationId of conversationIds) found.set(conversationId, unknown);
      link.failed(error);
    }
  };

  const isOpenElsewhere = (conversationId: ConversationId, hash: UserHash | undefined): boolean => {
    for (const [node, chats] of hash?.chats ?? []) {
      if (!nodes.isOwn(node) && nodes.isLive(node) && chats.includes(conversationId)) return true;
    }
    return false;
  };

  const viewersIn = (
    found: ReadonlyMap<UserId, UserHash>,
    userIds: readonly UserId[],
    conversationId: ConversationId,
  ): ReadonlySet<UserId> => new Set(userIds.filter((userId) => isOpenElsewhere(conversationId, found.get(userId))));

  /** `stamp`: as it was before. */
  const read = async (
    userIds: readonly UserId[],
    conversationId: ConversationId,
    stamp: string,
  ): Promise<ReadonlySet<UserId>> => {
    const found = await lookUp(userIds);
    const viewers = viewersIn(found, userIds, conversationId);
    if (stamp !== unknown && userIds.every((userId) => found.has(userId))) {
      if (answers.size === maxRemembered) answers.clear();
      answers.set(conversationId, { stamp, liveList: nodes.liveList, userIds, viewers });
    }
    return viewers;
  };

  return (userIds, conversationId) => {
    const connection = link.connectionOf(keys.stamp(conversationId));
    if (userIds.length < 2 || link.cluster || !connection) {
      return lookUp(userIds).then((found) => viewersIn(found, userIds, conversationId));
    }
    collecting ??= collect(connection);
    collecting.conversationIds.add(conversationId);
    return collecting.answered.then((stamps) => {
      const stamp = stamps.get(conversationId);
      if (stamp === undefined) return nobody; // there was no answer within the limit
      const known = answers.get(conversationId);
      const holds = known?.stamp === stamp && known.liveList === nodes.liveList && isSameList(known.userIds, userIds);
      return holds ? known.viewers : read(userIds, conversationId, stamp);
    });
  };
}

const nobody: ReadonlySet<UserId> = new Set();

const isSameList = (one: readonly UserId[], other: readonly UserId[]): boolean =>
  one.length === other.length && one.every((userId, i) => userId === other[i]);
