/** How a server is spoken to. */
export type DialectName = "plain" | "socket.io" | "trpc" | "django";

/** What the load generator is told of a peer that runs. */
export interface Target {
  readonly dialect: DialectName;
  readonly urls: readonly string[];
  readonly pids: readonly number[];
  readonly secret: string | null;
}

/** Pairs who write to each other, each of them as soon as one of their messages has arrived and was acknowledged. */
export interface DirectJob {
  readonly kind: "direct";
  readonly pairs: number;
  /** Messages under way in a pair. */
  readonly inFlight: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

export type Job = DirectJob;

/** Of the time between two marks. Latencies are from the moment a message was due to be sent. */
export interface Traffic {
  readonly count: number;
  readonly elapsedMs: number;
  readonly cpuUs: number;
  readonly generatorCpuUs: number;
  readonly latencyMs: Percentiles;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}
