import type { UserId } from "@tidings/core";
import type { Redis } from "ioredis";
import type { Connection } from "../connection/connection.ts";
import type { Keys } from "./keys.ts";
import type { Link } from "../connection/link.ts";
import type { Nodes } from "../connection/nodes.ts";
import { runScript, shaOf } from "../connection/scripts.ts";
import { slotOf } from "../connection/slots.ts";
import { within } from "../connection/within.ts";
import { createHashReader, type UserHash } from "./user-hash.ts";

/** Reads users' hashes. */
export interface LookUp {
  /**
   * Resolves within the limit, and at once for what is known to be away; users of whom Redis did not tell by then are
   * missing. The nodes in it are known to live or to be dead, as far as that can be found out.
   */
  (userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, UserHash>>;
}

type Found = Map<UserId, UserHash>;

/** What is asked of one connection in one turn of the event loop. */
interface Question {
  readonly userIds: Set<UserId>;
  /** Resolves within the limit, with what is known by then. */
  readonly answered: Promise<ReadonlyMap<UserId, UserHash>>;
}

/** Users in one command: keeps a question from holding Redis up. */
const perCommand = 250;

export function createLookUp({
  link,
  keys,
  nodes,
  limitMs,
  keepMs,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly nodes: Nodes;
  readonly limitMs: number;
  readonly keepMs: number;
}): LookUp {
  const collecting = new Map<Connection, Question>();
  const readHash = createHashReader();

  /** Callers that ask before the question has left share its answer, which is no older than one of their own. */
  const collect = (connection: Connection): Question => {
    const userIds = new Set<UserId>();
    const answered = new Promise<ReadonlyMap<UserId, UserHash>>((resolve) => {
      setImmediate(() => {
        collecting.delete(connection);
        const found: Found = new Map();
        const commands = toCommands([...userIds]);
        const redis = commands.length > 1 ? connection.corked() : connection.redis;
        const asked = Promise.all(commands.map((command) => ask(redis, command, found)));
        void within(limitMs, asked).then(() => resolve(found));
      });
    });
    const question = { userIds, answered };
    collecting.set(connection, question);
    return question;
  };

  /** In a cluster a command's users must be of one slot. */
  const toCommands = (userIds: readonly UserId[]): readonly (readonly UserId[])[] => {
    const groups = link.cluster ? [...Map.groupBy(userIds, (id) => slotOf(keys.user(id))).values()] : [userIds];
    return groups.flatMap((group) =>
      Array.from({ length: Math.ceil(group.length / perCommand) }, (_, i) =>
        group.slice(i * perCommand, (i + 1) * perCommand),
      ),
    );
  };

  const ask = async (redis: Redis, userIds: readonly UserId[], found: Found): Promise<void> => {
    try {
      const names = userIds.map((userId) => keys.user(userId));
      const texts = (await runScript(redis, "look-up", names)) as readonly string[];
      const hashes = userIds.map((userId, i) => readHash(userId, texts[i] ?? ""));
      await nodes.learn(new Set(hashes.flatMap(({ holders }) => holders)));
      for (const [i, hash] of hashes.entries()) {
        const userId = userIds[i] ?? "";
        found.set(userId, hash);
        for (const node of hash.holders) if (nodes.isDead(node)) clearUp(userId, node, hash);
      }
    } catch (error) {
      link.failed(error);
    }
  };

  /** A node that finds what a dead node has left removes it. */
  const clearUp = (userId: UserId, node: string, hash: UserHash): void => {
    const connection = link.connectionOf(keys.user(userId));
    const endMs = nodes.endOf(node) ?? hash.nodes.get(node) ?? 0;
    connection
      ?.corked()
      .evalsha(shaOf("release"), 1, keys.user(userId), node, endMs, keepMs, keys.notices(userId))
      .catch(link.failed);
  };

  const lookUp = (userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, UserHash>> => {
    const questions = new Set<Question>();
    for (const userId of userIds) {
      const connection = link.connectionOf(keys.user(userId));
      if (!connection) continue;
      const question = collecting.get(connection) ?? collect(connection);
      question.userIds.add(userId);
      questions.add(question);
    }
    const [only, ...others] = questions;
    return only && others.length === 0 ? only.answered : merge([...questions].map(({ answered }) => answered));
  };

  const isUndecided = (userId: UserId): boolean => {
    const key = keys.user(userId);
    return !link.connectionOf(key) && !link.isAway(key);
  };

  const afterDecision = async (userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, UserHash>> => {
    await Promise.all(userIds.map((userId) => link.decided(keys.user(userId))));
    return lookUp(userIds);
  };

  const lookUpWithin = async (
    decided: readonly UserId[],
    undecided: readonly UserId[],
  ): Promise<ReadonlyMap<UserId, UserHash>> => {
    const all: Found = new Map();
    const answers = [lookUp(decided), afterDecision(undecided)];
    await within(limitMs, Promise.all(answers.map((answer) => answer.then((found) => addTo(all, found)))));
    return all;
  };

  // No async function, nor those that it calls as a rule: every message waits for an answer.
  return (userIds) => {
    const undecided = userIds.filter(isUndecided);
    if (undecided.length === 0) return lookUp(userIds);
    return lookUpWithin(
      userIds.filter((userId) => !isUndecided(userId)),
      undecided,
    );
  };
}

async function merge(
  answers: readonly Promise<ReadonlyMap<UserId, UserHash>>[],
): Promise<ReadonlyMap<UserId, UserHash>> {
  const all: Found = new Map();
  for (const found of await Promise.all(answers)) addTo(all, found);
  return all;
}

function addTo(all: Found, found: ReadonlyMap<UserId, UserHash>): void {
  for (const [userId, hash] of found) all.set(userId, hash);
}
