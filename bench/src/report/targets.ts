import { median } from "../load/statistics.ts";
import type { PeerName } from "../peers/index.ts";
import type { Metric, RunResults, ScenarioName } from "../scenarios/scenario.ts";
import { markdownTable } from "./markdown.ts";
import type { Results } from "./results.ts";

interface Bound {
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Compared with what; absolute without it. */
  readonly to?: string;
  readonly unit?: string;
  /** Out of one run. */
  readonly value: (run: RunResults) => number | null;
}

interface Target {
  readonly what: string;
  readonly bounds: readonly Bound[];
}

const ofTidings =
  (scenario: ScenarioName, metric: Metric, peer: PeerName = "tidings") =>
  (run: RunResults): number | null =>
    run[scenario]?.[peer]?.[metric] ?? null;

/** Tidings' value by the peer's. */
const ratio =
  (scenario: ScenarioName, metric: Metric, other: PeerName, peer: PeerName = "tidings") =>
  (run: RunResults): number | null => {
    const [own, others] = [ofTidings(scenario, metric, peer)(run), ofTidings(scenario, metric, other)(run)];
    return own === null || others === null ? null : own / others;
  };

/** What Tidings is meant to hold. */
export const targets: readonly Target[] = [
  {
    what: "direct message, one node, stored: CPU",
    bounds: [
      { atMost: 1, to: "Socket.IO in memory", value: ratio("direct", "cpuUs", "socket.io") },
      { atMost: 1.3, to: "the hand-written limit", value: ratio("direct", "cpuUs", "limit") },
    ],
  },
  {
    what: "the same: throughput",
    bounds: [
      { atLeast: 1, to: "Socket.IO in memory", value: ratio("direct", "perSecond", "socket.io") },
      { atLeast: 2, to: "tRPC's own adapter", value: ratio("direct", "perSecond", "trpc") },
      { atLeast: 40, to: "Django Channels", value: ratio("direct", "perSecond", "django") },
    ],
  },
  {
    what: "direct message, on disk before it is acknowledged, SQLite",
    bounds: [
      { atMost: 0.2, to: "the CPU of Socket.IO with an INSERT", value: ratio("stored", "cpuUs", "socket.io-sqlite") },
      { atMost: 0.35, to: "the p99 of Socket.IO with an INSERT", value: ratio("stored", "p99Ms", "socket.io-sqlite") },
    ],
  },
  {
    what: "the same, PostgreSQL",
    bounds: [
      {
        atMost: 0.2,
        to: "the CPU of Socket.IO with an INSERT",
        value: ratio("stored", "cpuUs", "socket.io-postgres", "tidings-postgres"),
      },
      {
        atMost: 0.35,
        to: "the p99 of Socket.IO with an INSERT",
        value: ratio("stored", "p99Ms", "socket.io-postgres", "tidings-postgres"),
      },
    ],
  },
  {
    what: "direct message, two nodes, stored in PostgreSQL: CPU, everything counted",
    bounds: [
      {
        atMost: 1.3,
        to: "Socket.IO with Redis, which stores nothing",
        value: ratio("nodes", "cpuUs", "socket.io-redis", "tidings-nodes"),
      },
    ],
  },
  {
    what: "message to a group of 20, all online, one node, stored: CPU per delivery",
    bounds: [{ atMost: 1, to: "Socket.IO's room emit in memory", value: ratio("groups", "cpuUs", "socket.io") }],
  },
  {
    what: "message to a group of 1,000, 200 online, 60 with it open, stored: CPU per message",
    bounds: [
      { atMost: 1.2, to: "Socket.IO's room emit in memory", value: ratio("large-group", "cpuUs", "socket.io") },
      {
        atMost: 1.2,
        to: "Socket.IO's room emit with an INSERT",
        value: ratio("large-group", "cpuUs", "socket.io-sqlite"),
      },
    ],
  },
  {
    what: "message to a group of 20, two nodes, stored in PostgreSQL: CPU per delivery, everything counted",
    bounds: [
      {
        atMost: 1.3,
        to: "Socket.IO with Redis, which stores nothing",
        value: ratio("groups-nodes", "cpuUs", "socket.io-redis", "tidings-nodes"),
      },
    ],
  },
  {
    what: "p99 latency at half of Socket.IO's peak rate",
    bounds: [{ atMost: 1.5, to: "Socket.IO in memory", value: ratio("latency", "p99Ms", "socket.io") }],
  },
  {
    what: "memory of an idle connection with both subscriptions",
    bounds: [
      { atMost: 14, unit: "KB", value: ofTidings("idle", "kilobytesPerConnection") },
      { atMost: 1, to: "Socket.IO in memory", value: ratio("idle", "kilobytesPerConnection", "socket.io") },
    ],
  },
  {
    what: "100 groups more for an idle connection",
    bounds: [{ atMost: 20, unit: "KB", value: ofTidings("idle-in-groups", "kilobytesPerConnection") }],
  },
  {
    what: "the same, nobody else of these groups connected",
    bounds: [{ atMost: 20, unit: "KB", value: ofTidings("idle-alone-in-groups", "kilobytesPerConnection") }],
  },
  {
    what: "`durable: false` push to 1,000 online users: deliveries a second",
    bounds: [
      { atLeast: 1.3, to: "Socket.IO's io.emit", value: ratio("ephemeral", "perSecond", "socket.io") },
      { atLeast: 0.8, to: "plain ws sending one shared buffer", value: ratio("ephemeral", "perSecond", "ws") },
    ],
  },
  {
    what: "clients reconnect and catch up, a second",
    bounds: [{ atLeast: 0.3, to: "the bare connect rate of plain ws", value: ratio("reconnect", "perSecond", "ws") }],
  },
  {
    what: "event-loop delay p99 under full load",
    bounds: [{ atMost: 20, unit: "ms", value: ofTidings("direct", "eventLoopDelayP99Ms") }],
  },
];

export interface Verdict {
  readonly target: string;
  /** The median, and the least and the most of all runs. */
  readonly measured: string;
  /** `null`: not measured. */
  readonly holds: boolean | null;
}

const show = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

function judge(what: string, { atMost, atLeast, to, unit, value }: Bound, runs: readonly RunResults[]): Verdict {
  const suffix = to === undefined ? ` ${unit}` : ` × ${to}`;
  const limit = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  const target = `${what} ${limit}${suffix}`;
  const values = runs.flatMap((run) => value(run) ?? []);
  if (values.length === 0) return { target, measured: "not measured", holds: null };
  const middle = median(values);
  const range = values.length > 1 ? ` (${show(Math.min(...values))}–${show(Math.max(...values))})` : "";
  const holds = middle <= (atMost ?? Infinity) && middle >= (atLeast ?? -Infinity);
  return { target, measured: `${show(middle)}${to === undefined ? ` ${unit}` : " ×"}${range}`, holds };
}

/** Each bound of each target against the median over the runs. Ratios are taken within a run, and then their median. */
export function judgeTargets({ runs }: Pick<Results, "runs">): readonly Verdict[] {
  return targets.flatMap(({ what, bounds }) => bounds.map((bound) => judge(what, bound, runs)));
}

/** A table of them; nothing if there are none. `measuredOnly`: without those that these runs say nothing about. */
export function renderTargets(results: Pick<Results, "runs">, { measuredOnly = false } = {}): string {
  const verdicts = judgeTargets(results).filter(({ holds }) => !measuredOnly || holds !== null);
  if (verdicts.length === 0) return "";
  const words = new Map([
    [true, "yes"],
    [false, "**no**"],
    [null, "–"],
  ]);
  return markdownTable(
    ["target", "measured", "holds"],
    verdicts.map(({ target, measured, holds }) => [target, measured, words.get(holds) ?? ""]),
  );
}
