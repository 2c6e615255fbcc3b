import { idle, presence, reconnect } from "./connections.ts";
import { direct, latency, nodes, stored } from "./direct.ts";
import { ephemeral, push } from "./push.ts";
import type { Scenario } from "./scenario.ts";

/** In the order in which they run: some look at what earlier ones measured. */
export const scenarios: readonly Scenario[] = [
  direct,
  stored,
  latency,
  nodes,
  ephemeral,
  push,
  idle,
  reconnect,
  presence,
];
