import { fanoutContract } from "@tidings/testing/contracts";
import { createMemoryFanout } from "./memory-fanout.ts";

fanoutContract("Memory", async (count) => {
  const fanout = createMemoryFanout();
  return {
    nodes: Array.from({ length: count }, () => fanout),
    [Symbol.asyncDispose]: () => fanout.close(),
  };
});
