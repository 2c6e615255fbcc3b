import { randomBytes } from "node:crypto";
import type { Keys } from "../presence/keys.ts";
import type { Link } from "./link.ts";
import { loadScripts, runScript, shaOf } from "./scripts.ts";

/** The nodes of the system: this one's lease, and who else lives. */
export interface Nodes {
  /** This node's name, until its lease is lost, or Redis may have lost what it was told: then it takes another name. */
  readonly self: string;
  /** Its earlier names, as long as anybody may be held under them. */
  readonly formers: readonly string[];
  /** It has a lease, as far as is known: what it registers counts. */
  readonly leased: boolean;
  /** Each living node, with a space before and after it. */
  readonly liveList: string;
  /** How many those are. */
  readonly liveCount: number;
  /** It is this node, by its present name or an earlier one. */
  isOwn(node: string): boolean;
  isLive(node: string): boolean;
  /** Not just unknown: its lease has ended. */
  isDead(node: string): boolean;
  /** When a dead node's lease ended; `null` if nobody remembers. */
  endOf(node: string): number | null;
  /** Finds out about nodes that have not been heard of. Resolves at once if there are none. */
  learn(nodes: Iterable<string>): Promise<void>;
  /** Renews the lease, or takes one. */
  beat(): Promise<void>;
  /** With the next beat it takes another name. */
  outdate(): void;
  /** Nobody is held under the earlier names any more: gives up their leases, and what is still found under them counts for nothing. */
  dropFormers(): Promise<void>;
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
  onRenamed,
  onLeased,
  onGone,
}: {
  readonly link: Link;
  readonly keys: Keys;
  readonly leaseMs: number;
  readonly rememberMs: number;
  /** A lease is about to be taken by another name: what was registered counts no more, or not for long. */
  readonly onRenamed: () => void;
  /** There is a lease again, or at last. */
  readonly onLeased: () => void;
  readonly onGone: (nodes: ReadonlySet<string>) => void;
}): Nodes {
  let self = createName();
  let formers: readonly string[] = [];
  let leased = false;
  let isOutdated = false;
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

  const rename = (): void => {
    // one whose lease has ended counts for nothing
    formers = [...formers.filter((name) => live.has(name)), self];
    self = createName();
    leased = false;
    isOutdated = false;
    onRenamed();
  };

  /** One beat, asking after some nodes on the way. Its commands are in one pipeline: what it learns is of one moment. */
  const beat = async (asked: ReadonlySet<string> = new Set(), forMs = leaseMs): Promise<void> => {
    await link.decided(keys.nodes);
    const connection = link.connectionOf(keys.nodes);
    if (!connection) return;
    if (isOutdated && forMs > 0) rename();
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
      rename();
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
    get formers() {
      return formers;
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
    isOwn: (node) => node === self || formers.includes(node),
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
    outdate() {
      isOutdated = true;
    },
    async dropFormers() {
      const connection = link.connectionOf(keys.nodes);
      if (formers.length === 0 || !leased || !connection) return; // they end by themselves
      const dropped = formers;
      for (const name of dropped) {
        const args = [name, "0", "renew", String(rememberMs), String(maxRemembered)];
        await runScript(connection.redis, "beat", [keys.nodes], args);
      }
      await beat();
      formers = formers.filter((name) => !dropped.includes(name));
    },
    leave: () => (leased ? beat(new Set(), 0) : Promise.resolve()),
  };
}
