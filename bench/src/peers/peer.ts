import type { DialectName } from "../load/job.ts";

export type Part = "nodes" | "redis" | "postgres";

/** A peer whose processes run. Disposing of it ends them all. */
export interface RunningPeer extends AsyncDisposable {
  /** Of its nodes, `ws://host:port`. */
  readonly urls: readonly string[];
  /** Everything whose CPU counts: servers, databases, Redis. Their children count too. */
  readonly processes: readonly { readonly part: Part; readonly pid: number }[];
  /** What reports on the first node from within; `null` where it is not Node. */
  readonly probe: Probe | null;
  /** Makes a user's token where the server checks one. */
  readonly secret: string | null;
}

/** What a Node process says of itself. */
export interface Probe {
  /** Begins to measure the event-loop delay. */
  readonly begin: () => Promise<void>;
  /** The 99th percentile since `begin`. */
  readonly eventLoopDelayP99Ms: () => Promise<number>;
  /** After a full garbage collection. */
  readonly residentBytes: () => Promise<number>;
}

/** A system that is measured. */
export interface Peer {
  readonly name: string;
  /** What it is, for a table. */
  readonly label: string;
  readonly dialect: DialectName;
  /** Whether a message is on disk before it is acknowledged. */
  readonly stores: boolean;
  /** Why it cannot be measured here; `null` if it can. */
  readonly missing?: () => Promise<string | null>;
  /** `folder`: where it stores, if it does; one of its own by default. */
  readonly start: (folder?: string) => Promise<RunningPeer>;
}
