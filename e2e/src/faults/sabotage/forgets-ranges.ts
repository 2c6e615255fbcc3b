import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then calls a range by another name if it is repeated.
breakSource([
  {
    file: "/core/src/reach/next-step.ts",
    sound: "const range = { n, upTo, pushes: decision.pushes,",
    broken: "const range = { n, upTo: head, pushes: decision.pushes,",
  },
]);
