import { createInterface } from "node:readline";
import { createTidingsClient } from "@tidings/client";
import { signToken } from "tidings";
import { createTidings } from "tidings/client";
import { startBot } from "./bot.ts";
import { type App, startServer } from "./server.ts";

// All in one process: a server, the bot, and you in the terminal.

const { SECRET: secret = "", PORT: port } = process.env;
const tokenOf = (userId: string, scopes: string[] = []) => signToken({ secret, userId, scopes, expiresInSeconds: 600 });

await using server = Object.assign(await startServer(secret, Number(port || 3000)), {
  [Symbol.asyncDispose]: () => server.close(),
});
await using botClient = createTidingsClient<App>({ url: server.url, token: () => tokenOf("bot", ["chat", "push"]) });
const bot = await startBot(botClient, "bot", "data/position");
void server.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps
bot.failed.catch((error) => {
  console.error(error);
  process.exit(1);
});

await using you = createTidings<App>({ url: server.url, user: "you", token: () => tokenOf("you") });
const { position: lastEventId } = await you.chat.conversations();
you.chat.follow(
  { onMessage: ({ from, content }) => from === "bot" && console.log(`bot: ${content?.text}`) },
  { lastEventId },
);
you.pushes.on("reminder.due", ({ what }) => console.log(`🔔 ${what}`));
you.pushes.onUnread((unread) => unread > 0 && console.log(`🔔 ${unread} unread`));

console.log('Say something, or "remind me: tea". Ctrl+D ends it.');
for await (const text of createInterface({ input: process.stdin })) {
  if (text.trim() !== "") await you.chat.send({ to: "bot", content: { text } });
}
await bot.stop();
