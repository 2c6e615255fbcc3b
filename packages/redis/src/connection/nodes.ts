import { randomBytes } from "node:crypto";
import type { Keys } from "../presence/keys.ts";
import type { Link } from "./link.ts";
import { loadScripts, shaOf } from "./scripts.ts";

/** The nodes of the system: this one's lease, and who else lives. */
export interface Nodes {
  /** This node's name, until its lease is lost: then it takes another name. */
  readonly self: string;
  /** It has a lease, as far as is known: what it registers counts. */
  readonly leased: boolean;
  /** Each living node, with a space before and after it. */
  readonly liveList: string;
  /** How many those are. */
  readonly liveCount: number;
  isLive(node: string): boolean;
  /** Not just unknown: its lease has ended. */
  isDead(node: string): boolean;
  /** When a dead node's lease ended; `null` if nobody remembers. */
  endOf(node: string): number | null;
  /** Finds out about nodes that have not been heard of. Resolves at once if there are none. */
  learn(nodes: Iterable<string>): Promise<void>;
  /** Renews the lease, or takes one. */
  beat(): Promise<void>;
  /** Gives the lease up. */
  leave(): Promise<void>;
}

/** Dead nodes that are remembered: in Redis, and here. */
const maxRemembered = 1_000;

const createName = (): string => randomBytes(9).toString("base64url");

export function createNodes({
  link,
  keys,
  leaseMs,
  rememberMs,
  onLapsed,
  onLeased,
  onGone,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly leaseMs: number;
  readonly rememberMs: number;
  /** The lease is lost, and another is about to be taken by another name: nothing that was registered counts any more. */
  readonly onLapsed: () => void;
  /** There is a lease again, or at last. */
  readonly onLeased: () => void;
  readonly onGone: (nodes: ReadonlySet<string>) => void;
}): Nodes {
  let self = createName();
  let leased = false;
  let live: ReadonlySet<string> = new Set();
  let liveList = " ";
  const ends = new Map<string, number | null>();
  let unknown = new Set<string>();
  let learning: Promise<void> | null = null;

  const isKnown = (node: string): boolean => node === self || live.has(node) || ends.has(node);

  const remember = (node: string, endMs: number | null): void => {
    ends.set(node, endMs);
    const [oldest] = ends.keys();
    if (ends.size > maxRemembered && oldest !== undefined) ends.delete(oldest);
  };

  /** One beat, asking after some nodes on the way. Its commands are in one pipeline: what it learns is of one moment. */
  const beat = async (asked: ReadonlySet<string> = new Set(), forMs = leaseMs): Promise<void> => {
    await link.decided(keys.nodes);
    const connection = link.connectionOf(keys.nodes);
    if (!connection) return;
    const name = self;
    // Also those that lived a moment ago: a node that is gone now is asked for with the rest.
    const names = [...new Set([...asked, ...live])].filter((node) => node !== name);
    const pipeline = connection.corked().pipeline();
    const mode = leased ? "renew" : "take";
    pipeline.evalsha(shaOf("beat"), 1, keys.nodes, name, forMs, mode, rememberMs, maxRemembered);
    if (names.length > 0) pipeline.zmscore(keys.nodes, ...names);
    const [beaten, scored] = (await pipeline.exec()) ?? [];
    if (!beaten) return;
    const error = beaten[0] ?? scored?.[0];
    if (error) {
      // Whether this name has a lease is not known: it may have begun and ended by the next attempt.
      if (!leased && name === self) self = createName();
      if (!error.message.startsWith("NOSCRIPT")) throw error;
      await loadScripts(connection.redis);
      return beat(asked, forMs);
    }
    if (name !== self) return;
    const [held, ...living] = beaten[1] as [number, ...string[]];
    if (held === 0) {
      self = createName();
      leased = false;
      onLapsed();
      return beat(asked, forMs);
    }
    const taken = !leased;
    leased = forMs > 0;
    takeNote(new Set(living), names, (scored?.[1] ?? []) as (string | null)[]);
    if (taken && leased) onLeased();
  };

  const takeNote = (
    living: ReadonlySet<string>,
    names: readonly string[],
    scores: readonly (string | null)[],
  ): void => {
    const gone = new Set(names.filter((node) => live.has(node) && !living.has(node)));
    for (const [i, node] of names.entries()) {
      if (!living.has(node)) remember(node, scores[i] == null ? null : Number(scores[i]));
    }
    live = living;
    liveList = ` ${[...living].join(" ")} `;
    if (gone.size > 0) onGone(gone);
  };

  const learnUnknown = async (): Promise<void> => {
    // In the next turn: what comes in together is asked together.
    await Promise.resolve();
    const asked = unknown;
    unknown = new Set();
    learning = null;
    await beat(asked);
  };

  return {
    get self() {
      return self;
    },
    get leased() {
      return leased;
    },
    get liveList() {
      return liveList;
    },
    get liveCount() {
      return live.size;
    },
    isLive: (node) => live.has(node),
    isDead: (node) => ends.has(node),
    endOf: (node) => ends.get(node) ?? null,
    async learn(nodes) {
      let all = true;
      for (const node of nodes) {
        if (isKnown(node)) continue;
        all = false;
        unknown.add(node);
      }
      if (all) return;
      learning ??= learnUnknown();
      await learning;
    },
    beat: () => beat(),
    leave: () => (leased ? beat(new Set(), 0) : Promise.resolve()),
  };
}
