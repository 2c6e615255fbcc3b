import type { ConversationId, UserId } from "@tidings/core";

/** What Redis knows of a user: the hash that lua/hold.lua and lua/release.lua write. */
export interface UserHash {
  /** Greater after each change to `nodes`; 0 if there is no hash. */
  readonly version: number;
  /** When their last connection ended. */
  readonly seenAtMs: number | null;
  /** The nodes that the user is connected to, with the time of each. A dead node may still be among them. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Those of them where all of the user's connections are away. */
  readonly away: ReadonlySet<string>;
  /** The chats that the user has open, per node. */
  readonly chats: ReadonlyMap<string, readonly ConversationId[]>;
  /** Every node that is in it. */
  readonly holders: readonly string[];
}

export const noHash: UserHash = {
  version: 0,
  seenAtMs: null,
  nodes: new Map(),
  away: new Set(),
  chats: new Map(),
  holders: [],
};

const maxRemembered = 10_000;
/** Longer ones belong to users with very many chats open, and are read anew each time. */
const maxTextLength = 4_096;

/** Reads what lua/look-up.lua gives of a user. As a rule that is what it gave the last time: nothing is read twice then. */
export function createHashReader(): (userId: UserId, text: string) => UserHash {
  const last = new Map<UserId, { readonly text: string; readonly hash: UserHash }>();
  return (userId, text) => {
    const known = last.get(userId);
    if (known?.text === text) return known.hash;
    const hash = toUserHash(text);
    if (text.length > maxTextLength) return hash;
    if (last.size === maxRemembered) last.clear();
    last.set(userId, { text, hash });
    return hash;
  };
}

function toUserHash(text: string): UserHash {
  const nodes = new Map<string, number>();
  const away = new Set<string>();
  const chats = new Map<string, readonly ConversationId[]>();
  let version = 0;
  let seenAtMs: number | null = null;
  const lines = text.split("\n");
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [field = "", value = ""] = [lines[i], lines[i + 1]];
    if (field.startsWith("c:")) nodes.set(field.slice(2), Number(value));
    else if (field.startsWith("a:")) away.add(field.slice(2));
    else if (field.startsWith("o:")) chats.set(field.slice(2), JSON.parse(value) as ConversationId[]);
    else if (field === "v") version = Number(value);
    else if (field === "seen") seenAtMs = toMs(value);
  }
  return { version, seenAtMs, nodes, away, chats, holders: [...new Set([...nodes.keys(), ...chats.keys()])] };
}

/** What the scripts publish. A node of an earlier version says nothing of who is away. */
interface Notice {
  readonly v: string;
  readonly seen: string;
  readonly nodes: Readonly<Record<string, string>>;
  readonly away?: Readonly<Record<string, string>>;
}

/** @throws if it is not what the scripts publish */
export function parseNotice(message: string): Omit<UserHash, "chats" | "holders"> {
  const { v, seen, nodes, away } = JSON.parse(message) as Notice;
  const version = Number(v);
  if (!Number.isSafeInteger(version) || typeof nodes !== "object" || nodes === null) {
    throw new TypeError("Not a notice of a user's presence");
  }
  return {
    version,
    seenAtMs: toMs(seen),
    nodes: new Map(Object.entries(nodes).map(([node, since]) => [node, Number(since)])),
    away: new Set(Object.keys(away ?? {})),
  };
}

const toMs = (text: string | undefined): number | null => (text === undefined || text === "" ? null : Number(text));
