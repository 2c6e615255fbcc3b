import { idle, idleAloneInGroups, idleInGroups, presence, reconnect } from "./connections.ts";
import { direct, latency, nodes, stored } from "./direct.ts";
import { groups, groupsOnNodes, halfOpenGroups, largeGroup } from "./groups.ts";
import { ephemeral, push } from "./push.ts";
import type { Scenario } from "./scenario.ts";

/** In the order in which they run: some look at what earlier ones measured. */
export const scenarios: readonly Scenario[] = [
  direct,
  stored,
  latency,
  nodes,
  groups,
  halfOpenGroups,
  largeGroup,
  groupsOnNodes,
  ephemeral,
  push,
  idle,
  idleInGroups,
  idleAloneInGroups,
  reconnect,
  presence,
];
