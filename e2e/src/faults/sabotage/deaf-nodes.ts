import { breakSource } from "./break-source.ts";

// Preloaded into a server, which then hears no copies of other nodes: the checks of heads bring everything, seconds later.
breakSource([
  {
    file: "/redis/src/fanout/create-redis-fanout.ts",
    sound: "if (isFrom(nodeId, message)) return;",
    broken: "if (message !== undefined) return;",
  },
]);
