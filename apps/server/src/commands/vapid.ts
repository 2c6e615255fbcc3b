import { createVapidKeys } from "@tidings/channels";
import type { Command } from "commander";

/** `tidings vapid`: a pair of keys for web push. */
export function addVapid(program: Command): void {
  program
    .command("vapid")
    .description("make the keys of web push; keep them, because browsers' subscriptions are bound to them")
    .action(() => {
      const { publicKey, privateKey } = createVapidKeys();
      console.log(`TIDINGS_VAPID_KEYS=${publicKey},${privateKey}`);
    });
}
