import { measureTraffic } from "./measure-traffic.ts";
import type { Measurement, Scenario, Sizes } from "./scenario.ts";
import { peers as known } from "../peers/index.ts";
import type { Peer } from "../peers/peer.ts";

const measure = (peer: Peer, { pairs, inFlight, warmUpMs, measureMs }: Sizes): Promise<Measurement> =>
  measureTraffic(peer, { kind: "direct", pairs, inFlight, warmUpMs, measureMs });

/** As many as it can take. */
export const direct: Scenario = {
  name: "direct",
  title: "Direct messages, one node",
  unit: "message",
  peers: ["ws", "limit", "socket.io", "trpc", "django", "tidings"],
  measure,
};

/** Those that keep the messages: each is on disk before it is acknowledged. */
export const stored: Scenario = {
  name: "stored",
  title: "Direct messages that are on disk before they are acknowledged, one node",
  unit: "message",
  peers: ["socket.io-sqlite", "tidings", "socket.io-postgres", "tidings-postgres"],
  measure,
};

/** The two of a pair are on different nodes. What runs once for a commit is compiled later than what runs for a message. */
export const nodes: Scenario = {
  name: "nodes",
  title: "Direct messages, from one node to another",
  unit: "message",
  peers: ["socket.io-redis", "tidings-nodes"],
  measure: (peer, sizes) => measure(peer, { ...sizes, warmUpMs: 2 * sizes.warmUpMs }),
};

/** Half of what Socket.IO can take at most, as measured in the same run. */
export const latency: Scenario = {
  name: "latency",
  title: "Latency at half of Socket.IO's peak rate",
  unit: "message",
  peers: ["ws", "limit", "socket.io", "tidings"],
  async measure(peer, sizes, run) {
    const { pairs, warmUpMs, measureMs } = sizes;
    const peers = (run.direct ??= {});
    const { perSecond = 0 } = (peers["socket.io"] ??= await measure(known["socket.io"], sizes));
    return measureTraffic(peer, { kind: "paced", pairs, perSecond: perSecond / 2, warmUpMs, measureMs });
  },
};
