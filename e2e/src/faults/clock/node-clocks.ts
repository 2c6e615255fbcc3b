import { createHmac } from "node:crypto";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault } from "../plan.ts";

/** The wall clocks of nodes, each of which may leap. */
export interface NodeClocks extends AsyncDisposable {
  /** Options of Node.js for every node. */
  readonly nodeOptions: readonly string[];
  /** Variables of each node. */
  readonly environments: readonly Readonly<Record<string, string>>[];
  /** Sets one ahead or back, waits, and sets it right. */
  leap(fault: Pick<Fault, "kind" | "which" | "delayMs">, wait: () => Promise<void>): Promise<void>;
}

const second = 1_000;
const day = 24 * 60 * 60 * second;
/** From what time servers correct to the clock of a machine that woke up with none. */
const leaps = [2 * second, 90 * second, 60 * 60 * second, day, 40 * day];

/** Whole or not at all: the node may read at any time. */
async function set(path: string, aheadMs: number): Promise<void> {
  await writeFile(`${path}.next`, String(aheadMs));
  await rename(`${path}.next`, path);
}

export async function openNodeClocks(nodes: number): Promise<NodeClocks> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-clocks-"));
  const paths = Array.from({ length: nodes }, (_, i) => join(folder, String(i)));
  await Promise.all(paths.map((path) => set(path, 0)));
  return {
    nodeOptions: ["--import", fileURLToPath(new URL("leaping-clock.ts", import.meta.url))],
    environments: paths.map((path) => ({ LEAPING_CLOCK: path })),
    async leap({ kind, which, delayMs }, wait) {
      const path = paths[which];
      if (path === undefined) throw new RangeError(`There is no clock ${which}`);
      const far = leaps[delayMs % leaps.length] ?? second;
      await set(path, kind === "ahead" ? far : -far);
      await wait();
      await set(path, 0);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Of half the longest lifetime that is accepted, so that it is valid however a clock leaps. */
const lifetimeS = (183 * day) / second;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A token of which no clock that leaps says that it has ended, or that it comes from the future. */
export function timelessToken(secret: string, userId: string, scopes: readonly string[]): string {
  const claims = { sub: userId, scope: scopes.join(" "), exp: Math.floor(Date.now() / second) + lifetimeS };
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}
