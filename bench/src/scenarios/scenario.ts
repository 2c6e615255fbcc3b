import type { PeerName } from "../peers/index.ts";
import type { Peer } from "../peers/peer.ts";

/** What was measured of one peer in one scenario; absent where it has none. */
export interface Measurement {
  /** Messages, deliveries, connections or changes, as the scenario says. */
  readonly perSecond?: number;
  /** CPU of all that serves, for one of these. */
  readonly cpuUs?: number;
  /** What of it is whose, where there are several. */
  readonly nodesCpuUs?: number;
  readonly redisCpuUs?: number;
  readonly postgresCpuUs?: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  readonly p999Ms?: number;
  readonly kilobytesPerConnection?: number;
  readonly eventLoopDelayP99Ms?: number;
  /** Of the load generator, for one of these: it must not be what is measured. */
  readonly generatorCpuUs?: number;
}

export type Metric = keyof Measurement;

/** How big everything is. */
export interface Sizes {
  readonly warmUpMs: number;
  readonly measureMs: number;
  readonly pairs: number;
  readonly inFlight: number;
  readonly audience: number;
  readonly idle: number;
  readonly returning: number;
  readonly missed: number;
  /** How often all users come and go. */
  readonly rounds: number;
}

/** What one run has measured so far. */
export type RunResults = { [scenario in ScenarioName]?: { [peer in PeerName]?: Measurement } };

export type ScenarioName =
  | "direct"
  | "stored"
  | "nodes"
  | "latency"
  | "push"
  | "ephemeral"
  | "idle"
  | "reconnect"
  | "presence"
  | "groups"
  | "groups-half-open"
  | "large-group"
  | "groups-nodes"
  | "idle-in-groups"
  | "idle-alone-in-groups";

export interface Scenario {
  readonly name: ScenarioName;
  readonly title: string;
  /** What is counted. */
  readonly unit: string;
  readonly peers: readonly PeerName[];
  readonly measure: (peer: Peer, sizes: Sizes, run: RunResults) => Promise<Measurement>;
}
