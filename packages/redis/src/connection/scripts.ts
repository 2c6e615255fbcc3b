import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";

/** A Lua script by its SHA-1; what it takes and returns stands at its top. */
const load = (name: string): { readonly source: string; readonly sha: string } => {
  const source = readFileSync(new URL(`../../lua/${name}.lua`, import.meta.url), "utf8");
  return { source, sha: createHash("sha1").update(source).digest("hex") };
};

export type ScriptName = "hold" | "release" | "beat" | "look-up" | "publish" | "stamp";

const scripts: Readonly<Record<ScriptName, ReturnType<typeof load>>> = {
  hold: load("hold"),
  release: load("release"),
  beat: load("beat"),
  "look-up": load("look-up"),
  publish: load("publish"),
  stamp: load("stamp"),
};

export const shaOf = (name: ScriptName): string => scripts[name].sha;

/** A server forgets scripts when it is restarted. */
export async function loadScripts(redis: Redis): Promise<void> {
  await Promise.all(Object.values(scripts).map(({ source }) => redis.script("LOAD", source)));
}

/** Runs a script that may be run again: once more if the server has forgotten it. */
export async function runScript(
  redis: Redis,
  name: ScriptName,
  keys: readonly string[],
  args: readonly string[] = [],
): Promise<unknown> {
  const run = (): Promise<unknown> => redis.evalsha(shaOf(name), keys.length, ...keys, ...args);
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
    await loadScripts(redis);
    return run();
  }
}
