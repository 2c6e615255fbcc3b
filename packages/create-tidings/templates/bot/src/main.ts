import { setTimeout } from "node:timers/promises";
import { createTidingsClient } from "@tidings/client";
import { startBot } from "./bot.ts";
import type { App } from "./server.ts";

// The bot alone, against a server that runs somewhere: TIDINGS_URL, and TIDINGS_TOKEN with the scopes `chat` and `push`.

const { TIDINGS_URL: url, TIDINGS_TOKEN: token } = process.env;
if (!url || !token) throw new Error("Set TIDINGS_URL (ws://…/trpc) and TIDINGS_TOKEN, or start it with: npm run dev");

const { sub: me } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { sub: string };
await using tidings = createTidingsClient<App>({ url, token });
const bot = await startBot(tidings, me, "data/position");
console.log(`${me} answers on ${url}`);

const stopping = new Promise<void>((resolve) =>
  process.once("SIGTERM", () => resolve()).once("SIGINT", () => resolve()),
);
await Promise.race([stopping, bot.failed]);
// it may be trying to reach the server; what it has not noted comes again
await Promise.race([bot.stop(), setTimeout(5_000, undefined, { ref: false })]);
