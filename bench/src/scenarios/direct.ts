import { measureTraffic } from "./measure-traffic.ts";
import type { Scenario } from "./scenario.ts";

export const direct: Scenario = {
  name: "direct",
  title: "Direct messages, one node",
  unit: "message",
  peers: ["ws", "limit", "socket.io", "trpc", "tidings"],
  measure: (peer, { pairs, inFlight, warmUpMs, measureMs }) =>
    measureTraffic(peer, { kind: "direct", pairs, inFlight, warmUpMs, measureMs }),
};
