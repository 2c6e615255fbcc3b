import { direct } from "./direct.ts";
import type { Scenario } from "./scenario.ts";

/** In the order in which they run: some look at what earlier ones measured. */
export const scenarios: readonly Scenario[] = [direct];
