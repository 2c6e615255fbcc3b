import type { Redis } from "ioredis";
import { loadScripts, runScript } from "./scripts.ts";

/**
 * Selects the database, loads the scripts, and tries what later calls need of a connection, on a channel that is nobody's: to listen, and to send.
 * A server that would refuse it is of no use, though it answers.
 *
 * @throws as Redis refuses: NOPERM, if the user that logged in lacks a right; `ERR`, if there is no such database
 */
export async function prepareConnection(redis: Redis, channel: string): Promise<void> {
  // At once: it costs no more time than any of them.
  const { db } = redis.options;
  await Promise.all([
    // The library has done so already, but goes on with the first one if Redis refuses.
    db && redis.select(db),
    loadScripts(redis),
    orElsewhere(redis.ssubscribe(channel)),
    orElsewhere(runScript(redis, "publish", [channel], ["0", "0", ""])),
    orElsewhere(redis.sunsubscribe(channel)),
  ]);
}

/** In a cluster another member may have the channel's slot. Rights are looked at before that. */
async function orElsewhere(reply: Promise<unknown>): Promise<void> {
  try {
    await reply;
  } catch (error) {
    if (!(error instanceof Error && /^(MOVED|ASK|CLUSTERDOWN)\b/.test(error.message))) throw error;
  }
}
