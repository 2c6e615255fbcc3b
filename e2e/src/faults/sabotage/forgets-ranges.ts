import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose worker then calls a range by another name if it is repeated.
breakSource([
  {
    file: "/core/src/reach/worker.ts",
    sound: "return sendRange(taken, channel, place, deadline, {\n      upTo,",
    broken: "return sendRange(taken, channel, place, deadline, {\n      upTo: head,",
  },
]);
