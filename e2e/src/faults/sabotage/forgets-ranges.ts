import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then calls a range by another name if it is repeated.
breakSource([
  {
    file: "/core/src/reach/worker.ts",
    sound: "const range = { upTo, pushes: decision.pushes,",
    broken: "const range = { upTo: head, pushes: decision.pushes,",
  },
]);
