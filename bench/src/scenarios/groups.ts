import { measureTraffic } from "./measure-traffic.ts";
import type { Scenario } from "./scenario.ts";

const twenty = { kind: "groups", groups: 50, members: 20, online: 20, inFlight: 4, counts: "deliveries" } as const;

/** All are online and look at their group. */
export const groups: Scenario = {
  name: "groups",
  title: "Messages to groups of 20, all online, one node",
  unit: "delivery",
  peers: ["socket.io", "socket.io-sqlite", "tidings"],
  measure: (peer, { warmUpMs, measureMs }) => measureTraffic(peer, { ...twenty, open: 20, warmUpMs, measureMs }),
};

/** Ten look at their group; the ten others get a push with each message, stored as well, which is not counted. */
export const halfOpenGroups: Scenario = {
  name: "groups-half-open",
  title: "The same, ten of the twenty with another chat open: a stored push for each of them goes with every message",
  unit: "delivery",
  peers: ["socket.io", "tidings"],
  measure: (peer, { warmUpMs, measureMs }) => measureTraffic(peer, { ...twenty, open: 10, warmUpMs, measureMs }),
};

/** 200 are online, and 60 of them look at it. Those who do not are told by a push, once until they have read. */
export const largeGroup: Scenario = {
  name: "large-group",
  title: "Messages to a group of 1,000, of whom 200 are online and 60 have it open, one node",
  unit: "message",
  peers: ["socket.io", "socket.io-sqlite", "tidings"],
  measure: (peer, { warmUpMs, measureMs }) =>
    measureTraffic(peer, {
      kind: "groups",
      groups: 1,
      members: 1_000,
      online: 200,
      open: 60,
      inFlight: 8,
      counts: "messages",
      warmUpMs,
      measureMs,
    }),
};

/** Half of each group is on either node. What runs once for a commit is compiled late, and is to be measured as it runs for days. */
export const groupsOnNodes: Scenario = {
  name: "groups-nodes",
  title: "Messages to groups of 20, all online, half of each on either node",
  unit: "delivery",
  peers: ["socket.io-redis", "tidings-nodes"],
  measure: (peer, { warmUpMs, measureMs }) =>
    measureTraffic(peer, { ...twenty, open: 20, warmUpMs: 4 * warmUpMs, measureMs }),
};
