import { generate } from "../generator.ts";
import type { IdleJob, MembersJob } from "../load/job.ts";
import type { Peer } from "../peers/peer.ts";
import { temporaryFolder } from "../peers/start-peer.ts";
import { measureTraffic, targetOf } from "./measure-traffic.ts";
import type { Measurement, Scenario } from "./scenario.ts";

const bytesPerKilobyte = 1_000;

/** The resident memory at each of the job's marks. */
async function memoryOf(peer: Peer, job: IdleJob | MembersJob, folder?: string): Promise<(mark: string) => number> {
  await using running = await peer.start(folder);
  const { probe } = running;
  if (!probe) throw new Error(`${peer.label} cannot tell its memory`);
  const bytes = new Map<string, number>();
  await generate(targetOf(peer, running), job, async (mark) => {
    bytes.set(mark, await probe.residentBytes());
  });
  return (mark) => bytes.get(mark) ?? 0;
}

/** What the resident memory of the process grows by, after garbage collections before and after. */
export const idle: Scenario = {
  name: "idle",
  title: "Memory of idle connections with both subscriptions",
  unit: "connection",
  peers: ["ws", "limit", "socket.io", "trpc", "tidings"],
  async measure(peer, { idle: connections }) {
    const at = await memoryOf(peer, { kind: "idle", connections });
    return { kilobytesPerConnection: (at("connected") - at("baseline")) / connections / bytesPerKilobyte };
  },
};

const members = { kind: "members", connections: 500, groupsEach: 100 } as const;

async function measureGroups(peer: Peer, together: number): Promise<Measurement> {
  await using resources = new AsyncDisposableStack();
  const folder = await temporaryFolder(resources);
  // by a process of its own: it is left with free memory, from which connections would be served for nothing
  await memoryOf(peer, { ...members, step: "make groups", together }, folder);
  const at = await memoryOf(peer, { ...members, step: "connect", together }, folder);
  const more = at("connected") - at("cached") - (at("alone") - at("baseline"));
  return { kilobytesPerConnection: more / members.connections / bytesPerKilobyte };
}

/** Beside as many connections whose users are in none. */
export const idleInGroups: Scenario = {
  name: "idle-in-groups",
  title: "What 100 groups of 20 add to the memory of an idle connection, all members connected",
  unit: "connection",
  peers: ["tidings"],
  measure: (peer) => measureGroups(peer, 20),
};

/** The node knows of each group for one user alone. */
export const idleAloneInGroups: Scenario = {
  name: "idle-alone-in-groups",
  title: "The same, nobody else of these groups connected",
  unit: "connection",
  peers: ["tidings"],
  measure: (peer) => measureGroups(peer, 1),
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
