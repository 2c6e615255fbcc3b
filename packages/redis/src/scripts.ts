import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";

/** A Lua script by its SHA-1; what it takes and returns stands at its top. */
const load = (name: string): { readonly source: string; readonly sha: string } => {
  const source = readFileSync(new URL(`lua/${name}.lua`, import.meta.url), "utf8");
  return { source, sha: createHash("sha1").update(source).digest("hex") };
};

export type ScriptName = "hold" | "release" | "beat";

const scripts: Readonly<Record<ScriptName, ReturnType<typeof load>>> = {
  hold: load("hold"),
  release: load("release"),
  beat: load("beat"),
};

export const shaOf = (name: ScriptName): string => scripts[name].sha;

/** A server forgets scripts when it is restarted. */
export async function loadScripts(redis: Redis): Promise<void> {
  await Promise.all(Object.values(scripts).map(({ source }) => redis.script("LOAD", source)));
}
