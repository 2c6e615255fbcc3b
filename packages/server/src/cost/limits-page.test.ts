import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { bytesPerPiece, maxPieces, maxPipelined } from "../http/http-connections.ts";
import { maxBytesOfStranger } from "../socket/socket-connection.ts";
import { connectionFault, cutOffs, malformedFault, patience } from "./account.ts";
import { bounds } from "./lanes.ts";
import { prices } from "./prices.ts";
import { graceMs, maxPatient, maxPerNetwork } from "./strangers.ts";
import { defaultLimits } from "./limits.ts";

interface Entry {
  readonly name: string;
  readonly comment: string;
}

/** The properties of an interface and the comments that stand before them. */
async function entriesOf(file: string, name: string): Promise<readonly Entry[]> {
  const source = await readFile(new URL(file, import.meta.url), "utf8");
  const body = new RegExp(`export interface ${name} \\{\\n(.*?)\\n\\}`, "s").exec(source)?.[1] ?? "";
  return [...body.matchAll(/\/\*\*(.*?)\*\/\s*readonly (\w+)/gs)].map(([, comment = "", property = ""]) => ({
    name: property,
    comment: comment.replaceAll(/\s*\n\s*\* ?/g, " ").trim(),
  }));
}

const kibibyte = 1_024;

function shown(name: string, value: unknown): string {
  if (value !== null && typeof value === "object") {
    return Object.entries(value)
      .map(([key, each]) => `\`${key}\` ${String(each)}`)
      .join(", ");
  }
  if (typeof value !== "number") return String(value);
  if (name.endsWith("Bytes") || name.includes("BytesPer")) {
    return value < kibibyte * kibibyte ? `${value / kibibyte} KiB` : `${value / kibibyte / kibibyte} MiB`;
  }
  if (value > 0 && value < 1) return `1/${1 / value}`;
  const grouped = value.toLocaleString("en-US");
  return name.endsWith("Ms") ? `${grouped} ms` : grouped;
}

/** As the formatter would have it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...others] = rows;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...others.map(line)].join("\n");
}

function limitRow({ name, comment }: Entry): readonly string[] {
  const [what = "", beyond = ""] = comment.split(" Beyond it: ");
  const meaning = what
    .replace(/ Default [^.]*\.?$/, "")
    .replace(/ (?:Bytes|Milliseconds)\.$/, "")
    .replace(/\.$/, "");
  return [
    `\`${name}\``,
    shown(name, defaultLimits[name as keyof typeof defaultLimits]),
    meaning,
    beyond.replace(/\.$/, ""),
  ];
}

const priceRow = ({ name, comment }: Entry): readonly string[] => [
  comment.replace(/\.$/, ""),
  shown(name, prices[name as keyof typeof prices]),
];

test("the page about limits says what the code does (-u writes it anew)", async () => {
  const limits = await entriesOf("limits.ts", "Limits");
  const costs = await entriesOf("prices.ts", "Prices");
  expect(limits.map(({ name }) => name).toSorted()).toEqual(Object.keys(defaultLimits).toSorted());
  expect(costs.map(({ name }) => name).toSorted()).toEqual(Object.keys(prices).toSorted());
  const page = `# Limits of the server

Made from the code: [limits.ts](../packages/server/src/cost/limits.ts) and [prices.ts](../packages/server/src/cost/prices.ts).
\`createTidingsServer\` takes others as \`limits\`; the ready-made server has \`TIDINGS_RATE_LIMIT\` for \`calls\`, and
\`TIDINGS_KEEP_ALIVE\` for \`keepAliveTimeoutMs\`.

${table([["limit", "default", "of what", "beyond it"], ...limits.map(limitRow)])}

## What things cost

A user has one account for all connections and HTTP. It refills at the rate of \`calls\`, and the table says what each thing takes from it.
Until the server knows who somebody is, their address pays: an IPv6 address as its /64 network, and behind \`trustedProxies\` the address that
the outermost of them saw. A request by \`fetch\` without an address has an account of its own. What an answer costs is known only
afterwards. It may leave a debt, which is paid off within the 3 s that an empty account takes to fill. Until then calls are refused, and
subscriptions that catch up wait.

${table([["what", "units"], ...costs.map(priceRow)])}

## How calls take turns

For one user ${bounds.query.perShare} queries run at a time, or one at a time if they turn out to be large. ${bounds.mutation.perShare} mutations run at a time,
and ${bounds.subscription.perShare} subscriptions catch up. The rest waits in the user's own queue. When the server runs as many as it can, users take turns of
equal cost. So a hundred histories do not delay anybody else's message, nor their own reader's.

Some things cost patience instead: a malformed frame, a call or frame over the budget, a new WebSocket. The server has enough of it for
${patience.burst / malformedFault} malformed frames, ${patience.burst.toLocaleString("en-US")} refused calls or ${patience.burst / connectionFault} connections at once, and it comes back in ${patience.burst / patience.perSecond} seconds. When it is used up, the
connection is closed with 4429, and the next one is refused with \`data.retryAfterMs\`.

${maxPatient} connections of one address that have not said who they are may stay for more than ${graceMs / 1_000} seconds. Beyond that, the oldest is cut off.
The same holds beyond ${maxPerNetwork.toLocaleString("en-US")} connections of one address, including those whose tokens are being checked.
HTTP connections that wait for their next request, and on which no token has been accepted, have the same bounds. A proxy's connections
(\`trustedProxies\`) and those of a server that you \`attach\` to are not counted.
A WebSocket may send ${maxBytesOfStranger / kibibyte} KiB before it says who it is. Beyond that, it is cut off. ${maxPerNetwork.toLocaleString("en-US")} tokens of one address are checked at a time,
on WebSockets and HTTP together. Beyond that, the answer is \`TOO_MANY_REQUESTS\`.
${maxPipelined} requests of one HTTP connection may wait for their answers. A body without a length may come in ${maxPieces} pieces, and in one more for each
${bytesPerPiece} bytes. Beyond that, the connection is cut off. An address to which this happens more than
${cutOffs.burst} times at once, or more than once in ${1 / cutOffs.perSecond} seconds after that, is not let in until it has stopped for a while.
As many connections as the system allows may wait to be accepted (\`net.core.somaxconn\` on Linux, 4,096 by default).
`;
  await expect(page).toMatchFileSnapshot("../../../../docs/limits.md");
});
