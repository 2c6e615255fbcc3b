import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTidings } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { TidingsError } from "tidings";
import { expect, test, vi } from "vitest";
import { startBot } from "../src/bot.ts";
import { definition } from "../src/definition.ts";

/** A real server on a free port, with the bot on it, and Alice. */
async function startWorld() {
  const tidings = await startTidings({ definition });
  const alice = tidings.connect("alice");
  const progressFile = join(await mkdtemp(join(tmpdir(), "bot-")), "position");
  return {
    alice,
    hub: tidings.hub,
    progressFile,
    startBot: async () => {
      const token = await tidings.token("bot", { scopes: ["chat", "push"] });
      return startBot(tidings.connect("bot", { token }), "bot", progressFile);
    },
    answers: async (conversationId: string) => {
      const { messages } = await alice.chat.history({ conversationId });
      return messages.filter(({ from }) => from === "bot").map(({ content }) => content?.text);
    },
    [Symbol.asyncDispose]: () => tidings[Symbol.asyncDispose](),
  };
}

test(
  "the bot answers every message once, also those that came while it was away, and reminds",
  { timeout: 60_000 },
  async () => {
    await using world = await startWorld();
    const { alice, answers } = world;

    const first = await world.startBot();
    const { conversationId } = await alice.chat.send({ to: "bot", content: { text: "Hello" } });
    await eventually(async () => expect(await answers(conversationId)).toEqual(["You said: Hello"]));
    await first.stop();

    await alice.chat.send({ to: "bot", content: { text: "remind me: tea" } });
    const second = await world.startBot();
    await eventually(async () => {
      expect(await answers(conversationId)).toEqual(["You said: Hello", "I will remind you of tea"]);
      const { pushes } = await alice.notifications.list();
      expect(pushes).toContainEqual(expect.objectContaining({ type: "reminder.due", data: { what: "tea" } }));
    });
    await second.stop();
  },
);

test(
  "in a group as well, even if the bot was added while it was away; what was said before its first run stays unanswered",
  { timeout: 60_000 },
  async () => {
    await using world = await startWorld();
    const { alice, answers, progressFile } = world;
    const createGroup = async (...members: string[]) => (await alice.chat.createGroup({ members })).conversation.id;
    const say = (conversationId: string, text: string) => alice.chat.send({ conversationId, content: { text } });

    const team = await createGroup("bot", "bob");
    await say(team, "Before the bot");
    const first = await world.startBot();
    await say(team, "Hello");
    await eventually(async () => expect(await answers(team)).toEqual(["You said: Hello"]));
    await first.stop();

    await say(team, "Are you there?");
    const later = await createGroup("bob");
    await say(later, "Before the bot");
    await alice.chat.addMembers({ conversationId: later, userIds: ["bot"], history: "all" });
    await say(later, "One");
    await say(later, "Two");
    const second = await world.startBot();
    await eventually(async () => {
      expect(await answers(team)).toEqual(["You said: Hello", "You said: Are you there?"]);
      expect(await answers(later)).toEqual(["You said: One", "You said: Two"]);
    });
    await second.stop();

    await say(later, "Three");
    await alice.chat.removeMember({ conversationId: later, userId: "bot" }); // it may no longer answer there
    await say(team, "Still there?");
    const third = await world.startBot();
    await eventually(async () => expect(await answers(team)).toHaveLength(3));
    await third.stop();
    expect(await answers(later)).toEqual(["You said: One", "You said: Two"]);

    // as an earlier version kept it: nothing of the groups
    const { lastEventId } = JSON.parse(await readFile(progressFile, "utf8")) as { readonly lastEventId: string };
    await writeFile(progressFile, lastEventId);
    await say(team, "And now?");
    const fourth = await world.startBot();
    await eventually(async () => expect(await answers(team)).toHaveLength(4));
    await fourth.stop();
    expect(new Set(await answers(team)).size).toBe(4);
  },
);

test(
  "it goes on: what the server refuses is passed over, and what fails for a moment is tried again",
  { timeout: 60_000 },
  async () => {
    await using world = await startWorld();
    const { alice, answers, hub } = world;
    using log = vi.spyOn(console, "warn").mockImplementation(() => {});
    await (await world.startBot()).stop();

    const brief = (await alice.chat.createGroup({ members: ["bob"] })).conversation.id;
    await alice.chat.addMembers({ conversationId: brief, userIds: ["bot"] });
    await alice.chat.send({ conversationId: brief, content: { text: "Come in" } });
    await alice.chat.removeMember({ conversationId: brief, userId: "bot" });
    const { conversationId } = await alice.chat.send({ to: "bot", content: { text: "long ".repeat(800) } });
    await alice.chat.send({ to: "bot", content: { text: `remind me: ${"😀".repeat(1_990)}` } });
    await alice.chat.send({ to: "bot", content: { text: "remind me: tea" } });
    await alice.chat.send({ to: "bot", content: { text: "Hello" } });
    for (const name of ["push", "conversation"] as const) {
      vi.spyOn(hub, name).mockRejectedValueOnce(new TidingsError("SERVICE_UNAVAILABLE", "The database is away"));
    }

    const bot = await world.startBot();
    await eventually(async () => expect(await answers(conversationId)).toHaveLength(4));
    await bot.stop();
    const [long, smiles, ...others] = await answers(conversationId);
    expect(long).toMatch(/^You said: long long /);
    expect(smiles).toMatch(/^I will remind you of 😀/);
    expect(others).toEqual(["I will remind you of tea", "You said: Hello"]);
    const { pushes } = await alice.notifications.list();
    expect(pushes.filter(({ type }) => type === "reminder.due")).toHaveLength(2);
    expect(log.mock.calls.flat().join()).toContain(brief);
  },
);
