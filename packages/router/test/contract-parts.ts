import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { protocolVersion } from "@tidings/core/protocol";
import { z } from "zod";
import { defineTidings } from "../src/definition.ts";
import * as inputs from "../src/input.ts";

/** The wire as it was when it was last said what has changed in it. */
export interface RecordedContract {
  readonly protocol: number;
  /** Of what docs/PROTOCOL.md says of that version. */
  readonly said: string;
  /** A hash for each input and each type: what differs has a name. */
  readonly parts: Readonly<Record<string, string>>;
}

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const recordFile: string = fromHere("../contract.json");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** What a client may send: each input of `input.ts`, as JSON Schema. */
function inputParts(): readonly (readonly [string, string])[] {
  const definition = defineTidings();
  return Object.entries<unknown>(inputs)
    .filter(([name]) => name.endsWith("Input"))
    .map(([name, made]) => {
      const schema = (
        typeof made === "function" ? (made as (of: typeof definition) => unknown)(definition) : made
      ) as z.ZodType;
      return [name, hashOf(JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })))] as const;
    });
}

/** Comments and layout change nothing. */
const bare = (source: string): string =>
  source
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/[\s,;]+/g, " ")
    .trim();

/** What a client gets, and by which names: each exported type of the contract and of the events. */
async function typeParts(): Promise<readonly (readonly [string, string])[]> {
  const sources = await Promise.all(
    ["../src/contract.ts", "../../core/src/model/events.ts"].map((path) => readFile(fromHere(path), "utf8")),
  );
  return sources.flatMap((source) =>
    source.split(/^(?=export )/m).flatMap((declaration) => {
      const name = /^export (?:interface|type|const) (\w+)/.exec(declaration)?.[1];
      return name === undefined ? [] : [[name, hashOf(bare(declaration))] as const];
    }),
  );
}

/** What docs/PROTOCOL.md says of a version: a row of its table "Versions". */
async function saidOf(version: number): Promise<string | null> {
  const page = await readFile(fromHere("../../../docs/PROTOCOL.md"), "utf8");
  return new RegExp(String.raw`^\| ${version} +\|(.*)\|$`, "m").exec(page)?.[1]?.trim() ?? null;
}

/** The wire as it is. @throws Error if the page says nothing of this version */
export async function readContract(): Promise<RecordedContract> {
  const said = await saidOf(protocolVersion);
  if (said === null || said === "") {
    throw new Error(`docs/PROTOCOL.md says nothing of version ${protocolVersion} in its table "Versions"`);
  }
  const parts = [...inputParts(), ...(await typeParts())].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { protocol: protocolVersion, said: hashOf(said), parts: Object.fromEntries(parts) };
}

export const readRecord = async (): Promise<RecordedContract> =>
  JSON.parse(await readFile(recordFile, "utf8")) as RecordedContract;

/** The names of what was added, changed or taken away. */
export function changedParts(before: RecordedContract["parts"], now: RecordedContract["parts"]): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]);
}
