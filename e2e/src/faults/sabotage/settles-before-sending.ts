import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then calls a range done before anything of it is sent.
breakSource([
  {
    file: "/core/src/reach/worker.ts",
    sound: 'return { what: "done", settled: await sendRange(',
    broken:
      'await settle({ lease, n: upTo, dueAtMs: null, sinceMs, open: null }); return { what: "done", settled: await sendRange(',
  },
]);
