import { measureTraffic } from "./measure-traffic.ts";
import type { Scenario } from "./scenario.ts";

/** To everyone who is online. Socket.IO: `io.emit`; plain ws: one shared buffer. */
export const ephemeral: Scenario = {
  name: "ephemeral",
  title: "Push to 1,000 online users, not stored",
  unit: "delivery",
  peers: ["ws", "socket.io", "trpc", "tidings"],
  measure: (peer, { audience, warmUpMs, measureMs }) =>
    measureTraffic(peer, { kind: "push", audience, durable: false, warmUpMs, measureMs }),
};

export const push: Scenario = {
  name: "push",
  title: "Push to 1,000 online users, stored for each",
  unit: "delivery",
  peers: ["tidings"],
  measure: (peer, { audience, warmUpMs, measureMs }) =>
    measureTraffic(peer, { kind: "push", audience, durable: true, warmUpMs, measureMs }),
};
