import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type PeerName, peers } from "./peers/index.ts";
import { scenarios } from "./scenarios/index.ts";
import type { ScenarioName } from "./scenarios/scenario.ts";

export interface Options {
  readonly short: boolean;
  readonly runs: number;
  readonly only: readonly ScenarioName[];
  readonly peers: readonly PeerName[];
  /** Where the JSON file and the chart go. */
  readonly out: string;
}

export const usage = `node bench/src/main.ts [options]
  --short               small numbers, one run: two or three minutes on a laptop
  --only a,b            of the scenarios ${scenarios.map(({ name }) => name).join(", ")}
  --peers a,b           of the peers ${Object.keys(peers).join(", ")}
  --runs n              medians of so many runs; 5, and 1 with --short
  --out folder          for results.json and the chart; bench/results`;

/** Throws an `Error` that says which value is wrong. */
function listOf<Name extends string>(
  option: string,
  given: string | undefined,
  known: readonly Name[],
): readonly Name[] {
  if (given === undefined) return known;
  return given.split(",").map((name) => {
    const found = known.find((one) => one === name.trim());
    if (found === undefined) throw new Error(`--${option}: there is no ${name.trim()}; there are ${known.join(", ")}`);
    return found;
  });
}

/** Reads the command line. Throws an `Error` that says what is wrong with it; `null`: help is wanted. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: "boolean", default: false },
      only: { type: "string" },
      peers: { type: "string" },
      runs: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const runs = Number(values.runs ?? (values.short ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: ${values.runs} is no positive whole number`);
  return {
    short: values.short,
    runs,
    only: listOf(
      "only",
      values.only,
      scenarios.map(({ name }) => name),
    ),
    peers: listOf("peers", values.peers, Object.keys(peers) as PeerName[]),
    out: values.out ?? fileURLToPath(new URL("../results", import.meta.url)),
  };
}
