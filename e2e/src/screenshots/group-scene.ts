import { writePast } from "../write-past.ts";
import { cast, toUserId } from "./scene.ts";

const minute = 60_000;

interface Said {
  readonly from: string;
  readonly text: string;
  /** The place of the message that it answers, from 1. */
  readonly replyTo?: number;
  readonly mentions?: readonly string[];
}

const [ada, grace, linus, , katherine] = cast.map((name) => toUserId(name)) as [string, string, string, string, string];

const said: readonly Said[] = [
  { from: grace, text: "Launch is at 15:00. Everyone in by 14:30, please." },
  { from: linus, text: "The build is green. I will watch the queue." },
  { from: katherine, text: "Numbers checked twice, from both ends." },
  { from: ada, text: "Then I bring the cake. Which kind?", replyTo: 1 },
  { from: grace, text: "@Ada Lovelace lemon, if they have it", replyTo: 4, mentions: [ada] },
  { from: linus, text: "@Katherine can you look at the last chart with me before we go?", mentions: [katherine] },
  { from: ada, text: "Lemon it is. See you at half past two!" },
];

/** A group for the pictures: answers, mentions, reactions, an edit, a pin. Resolves with its id. */
export async function writeGroupScene(databasePath: string): Promise<string> {
  let conversationId = "";
  const startMs = Date.now();
  await writePast(databasePath, async (hub, at) => {
    at(startMs - 40 * minute);
    const group = { title: "Launch day", members: [grace, linus, katherine] };
    conversationId = (await hub.createGroup(ada, group)).conversation.id;
    for (const [i, { from, text, replyTo, mentions }] of said.entries()) {
      at(startMs - (36 - 4 * i) * minute);
      const details = { ...(replyTo !== undefined && { replyTo }), ...(mentions && { mentions }) };
      const message = { conversationId, content: { text }, excerpt: (content: unknown) => textOf(content), ...details };
      await hub.send(from, { ...message, nonce: `group-${i}` });
      await hub.markConversationRead(ada, { conversationId, seq: i + 1 });
    }
    await hub.pin(grace, { conversationId, seq: 1, on: true });
    const change = { content: { text: "The build is green, twice. I will watch the queue." }, nonce: "edited" };
    await hub.edit(linus, { conversationId, seq: 2, excerpt: (content) => textOf(content), ...change });
    const reactions = [
      [grace, 3, "👍"],
      [linus, 3, "👍"],
      [ada, 3, "🎉"],
      [katherine, 4, "❤️"],
      [linus, 4, "😂"],
    ] as const;
    for (const [userId, seq, reaction] of reactions) {
      await hub.react(userId, { conversationId, seq, reaction, on: true });
    }
    at(startMs);
  });
  return conversationId;
}

const textOf = (content: unknown): string => (content as { readonly text: string }).text;
