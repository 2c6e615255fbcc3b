import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then calls a range done before anything of it is sent.
breakSource([
  {
    file: "/core/src/reach/worker.ts",
    sound: "const sent = await sendRange(turn, range);",
    broken:
      "await settle({ lease, n: upTo, dueAtMs: null, sinceMs, open: null }); const sent = await sendRange(turn, range);",
  },
]);
