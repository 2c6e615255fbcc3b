import { generate } from "../generator.ts";
import { measureTraffic, targetOf } from "./measure-traffic.ts";
import type { Scenario } from "./scenario.ts";

const bytesPerKilobyte = 1_000;

/** What the resident memory of the process grows by, after garbage collections before and after. */
export const idle: Scenario = {
  name: "idle",
  title: "Memory of idle connections with both subscriptions",
  unit: "connection",
  peers: ["ws", "limit", "socket.io", "trpc", "tidings"],
  async measure(peer, sizes) {
    await using running = await peer.start();
    const { probe } = running;
    if (!probe) throw new Error(`${peer.label} cannot tell its memory`);
    const bytes = new Map<string, number>();
    await generate(targetOf(peer, running), { kind: "idle", connections: sizes.idle }, async (mark) => {
      bytes.set(mark, await probe.residentBytes());
    });
    const grownBy = (bytes.get("connected") ?? 0) - (bytes.get("baseline") ?? 0);
    return { kilobytesPerConnection: grownBy / sizes.idle / bytesPerKilobyte };
  },
};

/** Only what stores finds anything to catch up with. The others show what coming back costs by itself. */
export const reconnect: Scenario = {
  name: "reconnect",
  title: "All reconnect, and catch up with 20 missed messages each where they are stored",
  unit: "client",
  peers: ["ws", "socket.io", "trpc", "tidings"],
  measure: (peer, { returning, missed }) =>
    measureTraffic(peer, { kind: "reconnect", clients: returning, missed: peer.stores ? missed : 0 }),
};

export const presence: Scenario = {
  name: "presence",
  title: "Users come and go while ten others watch them",
  unit: "user",
  peers: ["socket.io", "tidings", "socket.io-redis", "tidings-nodes"],
  async measure(peer, { rounds }) {
    const job = { kind: "presence", watchers: 10, users: 500, rounds } as const;
    const { perSecond: _, ...measurement } = await measureTraffic(peer, job); // a grace period is no throughput
    return measurement;
  },
};
