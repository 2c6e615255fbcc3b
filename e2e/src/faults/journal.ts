import { writeFile } from "node:fs/promises";
import type {
  ChatEvent,
  ChatFeedEvent,
  Conversation,
  Feed,
  FeedEntry,
  Message,
  PresenceState,
  Push,
  PushEvent,
  PushFeedEvent,
  PushRequest,
  PushResult,
  ReadPushes,
  SendResult,
} from "@tidings/core";
import type { CircleCalls, CircleLine } from "./circle/circle-journal.ts";

/** Every call that a run makes, with what is given and what comes back. */
export interface Calls extends CircleCalls {
  readonly "chat.send": {
    readonly input: { readonly to: string; readonly nonce: string; readonly text: string };
    readonly output: SendResult;
  };
  readonly "chat.markRead": {
    readonly input: { readonly conversationId: string; readonly seq: number };
    readonly output: { readonly seq: number };
  };
  readonly "chat.conversations": {
    readonly input: object;
    readonly output: {
      readonly position: string;
      readonly conversations: readonly Pick<Conversation, "id" | "lastSeq" | "readSeq">[];
    };
  };
  readonly "chat.history": {
    readonly input: { readonly conversationId: string; readonly after: number };
    readonly output: { readonly messages: readonly Message[]; readonly hasMore: boolean };
  };
  readonly "notifications.push": {
    /** `rolledBack`: in a transaction that is. */
    readonly input: PushRequest & { readonly data: { readonly title: string }; readonly rolledBack?: boolean };
    readonly output: PushResult;
  };
  readonly "notifications.list": {
    readonly input: object;
    readonly output: { readonly position: string; readonly unread: number };
  };
  readonly "notifications.markRead": { readonly input: ReadPushes; readonly output: { readonly unread: number } };
  readonly "notifications.subscribe": { readonly input: { readonly topic: string }; readonly output: object };
  readonly "notifications.unsubscribe": { readonly input: { readonly topic: string }; readonly output: object };
}

export type CallName = keyof Calls;

/** What the API says of a user in the end; the feeds were read from their beginning. */
export interface FinalState {
  readonly userId: string;
  readonly epoch: string;
  readonly chat: readonly FeedEntry<ChatFeedEvent>[];
  readonly push: readonly FeedEntry<PushFeedEvent>[];
  readonly conversations: readonly Conversation[];
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  /** Newest first. */
  readonly inbox: readonly Push[];
  readonly unreadInbox: readonly Push[];
  readonly unread: number;
}

/**
 * One subscription, over all its reconnects and moves: it goes on from the position that its reader has kept, however often
 * it is stopped and opened again.
 */
export interface StreamInfo {
  readonly stream: string;
  readonly userId: string;
  readonly feed: Feed;
  /** The only one it asked for; `null`: all. */
  readonly conversationId: string | null;
}

export interface Rollback {
  readonly sinceMs: number;
  /** That of the database before. */
  readonly epoch: string;
  /** How much of each user's feeds is left. */
  readonly heads: Readonly<Record<string, Readonly<Record<Feed, number>>>>;
}

/** What happened, one thing a line. Times are milliseconds since the run began. */
export type Line = { readonly atMs: number } & (
  | { readonly kind: "note"; readonly text: string }
  /** What must not happen, whatever the rest of the journal says. */
  | { readonly kind: "problem"; readonly text: string }
  | {
      readonly kind: "call";
      readonly call: number;
      readonly name: CallName;
      readonly userId: string;
      /** The life of a client that made it: `ann.1#3`. What one life sends into a conversation keeps its order. */
      readonly client: string;
      readonly input: unknown;
    }
  | { readonly kind: "answer"; readonly call: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly call: number; readonly code: string; readonly message: string }
  | ({ readonly kind: "stream" } & StreamInfo)
  | { readonly kind: "event"; readonly stream: string; readonly id: string; readonly event: ChatEvent | PushEvent }
  /**
   * The database was put back to what it was at some moment since `sinceMs`: of what was answered from then on, nobody knows what
   * is left. Everyone with a position must be told by a reset.
   */
  | ({ readonly kind: "rolled back" } & Rollback)
  /** The subscription is open in the end: it must have everything. */
  | { readonly kind: "open at the end"; readonly stream: string }
  | { readonly kind: "connected at the end"; readonly userIds: readonly string[] }
  | { readonly kind: "presence at the end"; readonly source: string; readonly states: readonly PresenceState[] }
  | { readonly kind: "final"; readonly state: FinalState }
  | CircleLine
);

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** A call as the checks look at it. */
export interface RecordedCall<Name extends CallName> {
  readonly userId: string;
  readonly client: string;
  readonly input: Calls[Name]["input"];
  readonly beganMs: number;
  /** `Infinity`: it never did. */
  readonly endedMs: number;
  readonly output: Calls[Name]["output"] | null;
  readonly code: string | null;
  /** It was answered, and the database may have been put back to before that: as if it had not been. */
  readonly rolledBack: boolean;
}

/** Errors that a call may meet while things are broken. Any other is a defect. */
export const excusable: ReadonlySet<string> = new Set([
  "DISCONNECTED",
  "TIMEOUT",
  "SERVICE_UNAVAILABLE",
  "CLOSED",
  "TOO_MANY_CALLS",
]);

/** The client's, the router's and the database's errors all have one. */
const hasCode = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string";

/** What a call may come to without anything being wrong. */
export const isExcusable = (error: unknown): boolean => hasCode(error) && excusable.has(error.code);

/** A node whose database is away lets nobody in meanwhile. */
export const isAway = (error: unknown): boolean => hasCode(error) && error.code === "SERVICE_UNAVAILABLE";

/** Everything that a run did and saw, in memory. */
export class Journal {
  readonly lines: Line[] = [];
  readonly #startMs = performance.now();
  #calls = 0;

  /** Milliseconds since the run began. */
  get elapsedMs(): number {
    return Math.round((performance.now() - this.#startMs) * 10) / 10;
  }

  write(line: DistributiveOmit<Line, "atMs">): void {
    this.lines.push({ atMs: this.elapsedMs, ...line });
  }

  /** Makes a call and writes down both its ends. Resolves with the answer, or the error. */
  async call<Name extends CallName>(
    name: Name,
    by: { readonly userId: string; readonly client: string },
    input: Calls[Name]["input"],
    perform: () => Promise<Calls[Name]["output"]>,
  ): Promise<{ readonly output: Calls[Name]["output"] } | { readonly error: Error & { readonly code: string } }> {
    this.#calls += 1;
    const call = this.#calls;
    this.write({ kind: "call", call, name, ...by, input });
    try {
      const output = await perform();
      this.write({ kind: "answer", call, output });
      return { output };
    } catch (error) {
      if (!hasCode(error)) throw error;
      this.write({ kind: "failure", call, code: error.code, message: error.message });
      return { error };
    }
  }

  async dump(path: string): Promise<void> {
    await writeFile(path, this.lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }
}

/** The calls of one name in the order in which they began. */
export function callsOf<Name extends CallName>(lines: readonly Line[], name: Name): RecordedCall<Name>[] {
  type Open = { -readonly [Key in keyof RecordedCall<Name>]: RecordedCall<Name>[Key] };
  const byNumber = new Map<number, Open>();
  for (const line of lines) {
    if (line.kind === "call" && line.name === name) {
      const { userId, client, atMs, input } = line;
      byNumber.set(line.call, {
        userId,
        client,
        input: input as Calls[Name]["input"],
        beganMs: atMs,
        endedMs: Infinity,
        output: null,
        code: null,
        rolledBack: false,
      });
    } else if (line.kind === "answer") {
      const open = byNumber.get(line.call);
      if (open) Object.assign(open, { endedMs: line.atMs, output: line.output });
    } else if (line.kind === "failure") {
      const open = byNumber.get(line.call);
      if (open) Object.assign(open, { endedMs: line.atMs, code: line.code });
    }
  }
  return [...byNumber.values()];
}
