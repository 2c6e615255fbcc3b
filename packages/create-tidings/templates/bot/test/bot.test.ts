import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTidings } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { startBot } from "../src/bot.ts";
import { definition } from "../src/definition.ts";

test(
  "the bot answers every message once, also those that came while it was away, and reminds",
  { timeout: 60_000 },
  async () => {
    await using tidings = await startTidings({ definition }); // a real server, on a free port
    const alice = tidings.connect("alice");
    const start = async () => {
      const token = await tidings.token("bot", { scopes: ["chat", "push"] });
      return startBot(tidings.connect("bot", { token }), "bot", position);
    };
    const position = join(await mkdtemp(join(tmpdir(), "bot-")), "position");

    const first = await start();
    const { conversationId } = await alice.chat.send({ to: "bot", content: { text: "Hello" } });
    const answers = async () => {
      const { messages } = await alice.chat.history({ conversationId });
      return messages.filter(({ from }) => from === "bot").map(({ content }) => content?.text);
    };
    await eventually(async () => expect(await answers()).toEqual(["You said: Hello"]));
    await first.stop();

    await alice.chat.send({ to: "bot", content: { text: "remind me: tea" } });
    const second = await start();
    await eventually(async () => {
      expect(await answers()).toEqual(["You said: Hello", "I will remind you of tea"]);
      const { pushes } = await alice.notifications.list();
      expect(pushes).toContainEqual(expect.objectContaining({ type: "reminder.due", data: { what: "tea" } }));
    });
    await second.stop();
  },
);
