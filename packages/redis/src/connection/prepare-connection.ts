import type { Redis } from "ioredis";
import { loadScripts, runScript } from "./scripts.ts";

/**
 * Loads the scripts, and tries what later calls need of a connection, on a channel that is nobody's: to listen, and to send.
 * A server that would refuse it is of no use, though it answers.
 *
 * @throws as Redis refuses: NOPERM, if the user that logged in lacks a right
 */
export async function prepareConnection(redis: Redis, channel: string): Promise<void> {
  // At once: it costs no more time than any of them.
  await Promise.all([
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
