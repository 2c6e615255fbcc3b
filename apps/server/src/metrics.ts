import type { Outlets, OutletStatus, Reach, RuledWrite, Store, Write } from "@tidings/core";
import type { ServerStats, TidingsServer } from "@tidings/server";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything that `/metrics` shows. */
export interface Metrics {
  readonly registry: Registry;
  /** The same store, its commits counted and timed. */
  observeStore(store: Store): Store;
  observeServer(server: TidingsServer): void;
  observeRedis(isReady: () => boolean): void;
  observeReach(reach: Reach): void;
  observeOutlets(outlets: Outlets): void;
  countFailure(stage: string): void;
}

/** A scraper waits longer than this. */
const STORE_TIMEOUT_MS = 1_000;

/**
 * What the store says, or `null` while it does not: the other metrics are needed most then, and that it is away is told by
 * readiness and by the failures that are counted.
 */
const unlessAway = <T>(asked: Promise<T>): Promise<T | null> =>
  Promise.race([
    asked.catch(() => null),
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), STORE_TIMEOUT_MS).unref();
    }),
  ]);

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const commitSeconds = new Histogram({
    name: "tidings_commit_seconds",
    help: "Time from handing a batch of writes to the store until it is on disk",
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const writes = new Counter({
    name: "tidings_writes_total",
    help: "Committed writes",
    labelNames: ["kind"] satisfies (keyof (Write | RuledWrite))[],
    registers,
  });
  const failures = new Counter({
    name: "tidings_background_failures_total",
    help: "Failures that no caller was waiting for",
    labelNames: ["stage"],
    registers,
  });

  const observe = async <Results extends readonly unknown[]>(
    batch: readonly (Write | RuledWrite)[],
    commit: () => Promise<Results>,
  ): Promise<Results> => {
    const stop = commitSeconds.startTimer();
    const committed = await commit();
    stop();
    const counts: Partial<Record<(Write | RuledWrite)["kind"], number>> = {};
    for (const [i, { kind }] of batch.entries()) if (committed[i] !== null) counts[kind] = (counts[kind] ?? 0) + 1;
    for (const [kind, count] of Object.entries(counts)) writes.inc({ kind }, count);
    return committed;
  };

  return {
    registry,

    observeStore(store) {
      const commitUnlessHeld = store.commitUnlessHeld?.bind(store);
      const applyUnlessHeld = store.chats.applyUnlessHeld?.bind(store.chats);
      return {
        ...store,
        chats: {
          ...store.chats,
          apply: (batch) => observe(batch, () => store.chats.apply(batch)),
          ...(applyUnlessHeld && { applyUnlessHeld: (batch) => observe(batch, () => applyUnlessHeld(batch)) }),
        },
        commit: (batch) => observe(batch, () => store.commit(batch)),
        ...(commitUnlessHeld && { commitUnlessHeld: (batch) => observe(batch, () => commitUnlessHeld(batch)) }),
      };
    },

    observeServer(server) {
      const now: Readonly<Record<string, readonly [help: string, read: (stats: ServerStats) => number]>> = {
        tidings_connections: ["Open WebSocket connections", (stats) => stats.connections],
        tidings_event_streams: ["Open SSE subscriptions", (stats) => stats.eventStreams],
        tidings_users: ["Users with a connection", (stats) => stats.users],
        tidings_subscriptions: ["Running subscriptions", (stats) => stats.subscriptions],
        tidings_calls_in_flight: ["Calls under way", (stats) => stats.inFlight],
        tidings_buffered_bytes: ["Bytes waiting for slow readers", (stats) => stats.bufferedBytes],
      };
      for (const [name, [help, read]] of Object.entries(now)) {
        registry.registerMetric(
          new Gauge({
            name,
            help,
            registers: [],
            collect() {
              this.set(read(server.stats()));
            },
          }),
        );
      }
      const totals = {
        tidings_calls_total: ["Accepted calls", "type", (stats) => stats.calls],
        tidings_refusals_total: ["Calls and connections turned away", "reason", (stats) => stats.refusals],
      } satisfies Record<string, [string, string, (stats: ServerStats) => Readonly<Record<string, number>>]>;
      for (const [name, [help, label, read]] of Object.entries(totals)) {
        registry.registerMetric(
          new Counter({
            name,
            help,
            labelNames: [label],
            registers: [],
            collect() {
              this.reset();
              for (const [value, count] of Object.entries(read(server.stats()))) this.inc({ [label]: value }, count);
            },
          }),
        );
      }
    },

    observeRedis(isReady) {
      registry.registerMetric(
        new Gauge({
          name: "tidings_redis_ready",
          help: "1 if Redis answers and knows what this node holds, 0 while it is away",
          registers: [],
          collect() {
            this.set(isReady() ? 1 : 0);
          },
        }),
      );
    },

    observeReach(reach) {
      const outcomes = ["sent", "cancelled", "gone", "later", "refused", "givenUp"] as const;
      registry.registerMetric(
        new Counter({
          name: "tidings_outward_total",
          help: "Messages on channels out of the application, by what became of them; cancelled: read before they were due",
          labelNames: ["channel", "outcome"],
          registers: [],
          collect() {
            this.reset();
            for (const counts of reach.counts()) {
              for (const outcome of outcomes) this.inc({ channel: counts.channel, outcome }, counts[outcome]);
            }
          },
        }),
      );
      registry.registerMetric(
        new Gauge({
          name: "tidings_outward_lag_seconds",
          help: "Time from a push until it was sent, for the last message on a channel",
          labelNames: ["channel"],
          registers: [],
          collect() {
            for (const { channel, lagMs } of reach.counts()) this.set({ channel }, lagMs / 1_000);
          },
        }),
      );
      registry.registerMetric(
        new Gauge({
          name: "tidings_outward_cursors",
          help: "Users, channels and categories that wait for their time, or that a node is sending to",
          labelNames: ["state"],
          registers: [],
          async collect() {
            const status = await unlessAway(reach.status());
            this.reset();
            if (!status) return;
            this.set({ state: "waiting" }, status.waiting);
            this.set({ state: "under_way" }, status.underWay);
          },
        }),
      );
    },

    observeOutlets(outlets) {
      const outcomes = ["sent", "retried", "down", "refused", "givenUp"] as const;
      registry.registerMetric(
        new Counter({
          name: "tidings_outlet_events_total",
          help: "Tries to hand an event to another system, by what became of them; retried: once more, while others go on; down: everything waits",
          labelNames: ["outlet", "outcome"],
          registers: [],
          collect() {
            this.reset();
            for (const counts of outlets.counts()) {
              for (const outcome of outcomes) this.inc({ outlet: counts.outlet, outcome }, counts[outcome]);
            }
          },
        }),
      );
      registry.registerMetric(
        new Counter({
          name: "tidings_outlet_dead_letters_dropped_total",
          help: "Events that were given up, and that this node has dropped since, as they were too old or too many",
          labelNames: ["outlet"],
          registers: [],
          collect() {
            this.reset();
            for (const { outlet, dropped } of outlets.dropped()) this.inc({ outlet }, dropped);
          },
        }),
      );
      registry.registerMetric(
        new Gauge({
          name: "tidings_outlet_up",
          help: "1 if the other system takes events, as far as this node knows, 0 while everything waits for it",
          labelNames: ["outlet"],
          registers: [],
          collect() {
            for (const { outlet, down } of outlets.state()) this.set({ outlet }, down ? 0 : 1);
          },
        }),
      );
      registry.registerMetric(
        new Gauge({
          name: "tidings_outlet_delay_seconds",
          help: "From the commit of the last event that this node handed over until the other system had it",
          labelNames: ["outlet"],
          registers: [],
          collect() {
            for (const { outlet, lagMs } of outlets.counts()) this.set({ outlet }, lagMs / 1_000);
          },
        }),
      );
      let asked: Promise<readonly OutletStatus[]> | null = null;
      /** One query for all that are collected together. */
      const ask = (): Promise<readonly OutletStatus[]> =>
        (asked ??= outlets.status().finally(() => {
          asked = null;
        }));
      const ofAllNodes: Readonly<Record<string, readonly [help: string, read: (status: OutletStatus) => number]>> = {
        tidings_outlet_keys: [
          "Conversations and users of whom another system has not had everything",
          ({ waiting }) => waiting,
        ],
        tidings_outlet_dead_letters: [
          "Events that were given up, and wait for somebody to look at them",
          (status) => status.dead,
        ],
        tidings_outlet_lag_seconds: [
          "The age of the oldest event that another system has not had; 0 if it has had everything",
          ({ oldestAtMs }) => (oldestAtMs === null ? 0 : Math.max(0, Date.now() - oldestAtMs) / 1_000),
        ],
      };
      for (const [name, [help, read]] of Object.entries(ofAllNodes)) {
        registry.registerMetric(
          new Gauge({
            name,
            help,
            labelNames: ["outlet"],
            registers: [],
            async collect() {
              const known = await unlessAway(ask());
              this.reset();
              for (const status of known ?? []) this.set({ outlet: status.outlet }, read(status));
            },
          }),
        );
      }
    },

    countFailure: (stage) => failures.inc({ stage }),
  };
}
