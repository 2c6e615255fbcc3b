import { directConversationId } from "@tidings/core";
import { writePast } from "../write-past.ts";

/** Who is in the pictures. A user's id is what demo mode makes of the name. */
export const cast = ["Ada Lovelace", "Grace Hopper", "Linus", "Margaret", "Katherine", "林晓明"] as const;

export const toUserId = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Who wrote what to Ada (`from`), or she to whom (`to`), so long ago. */
const lines: readonly ({ readonly agoMs: number; readonly text: string } & (
  | { readonly from: string }
  | { readonly to: string }
))[] = [
  { agoMs: 6 * day, from: "Katherine", text: "The trajectory checks out. Twice." },
  { agoMs: 6 * day - hour, to: "Katherine", text: "You are a marvel, thank you" },
  { agoMs: 2 * day, from: "林晓明", text: "明天下午三点开会，可以吗？" },
  { agoMs: 2 * day - 5 * minute, to: "林晓明", text: "可以，到时候见！" },
  { agoMs: day + 5 * hour, from: "Grace Hopper", text: "Did you get the notes on the compiler?" },
  { agoMs: day + 5 * hour - 2 * minute, to: "Grace Hopper", text: "Reading them now" },
  {
    agoMs: day + 5 * hour - 3 * minute,
    to: "Grace Hopper",
    text: "The part about loops is lovely. I had not thought of keeping the counter in the operand.",
  },
  { agoMs: day + 4 * hour, from: "Grace Hopper", text: "🎉" },
  { agoMs: 3 * hour, from: "Margaret", text: "The rocket is on the pad" },
  { agoMs: 2 * hour, from: "Linus", text: "Merged. Two lines less than before." },
  { agoMs: 26 * minute, from: "Grace Hopper", text: "Morning! Here is the talk I mentioned:" },
  { agoMs: 26 * minute - 5_000, from: "Grace Hopper", text: "https://example.com/talks/nanoseconds" },
  { agoMs: 24 * minute, to: "Grace Hopper", text: "Wonderful. Bring the wire again, people love it." },
  {
    agoMs: 23 * minute,
    to: "Grace Hopper",
    text: "Two things for tomorrow:\n• slides before noon\n• one question each",
  },
  { agoMs: 21 * minute, from: "Grace Hopper", text: "Slides are done, the question is a secret." },
];

/** Not an answer to anybody in particular. */
const announcements = [
  { agoMs: 5 * day, title: "Welcome to Tidings", body: "Everything that arrives while you are away waits here." },
  {
    agoMs: 50 * minute,
    title: "Maintenance tonight at 22:00",
    body: "A few seconds. Nothing you send is lost.",
    url: "https://example.com/status",
  },
] as const;

/** A past for the pictures, written into a database that no server has open. */
export function writeScene(databasePath: string): Promise<void> {
  const startMs = Date.now();
  const ada = toUserId(cast[0]);
  const past = [
    ...lines.map((line) => ({ agoMs: line.agoMs, line })),
    ...announcements.map(({ agoMs, ...data }) => ({ agoMs, data })),
  ].toSorted((a, b) => b.agoMs - a.agoMs);

  return writePast(databasePath, async (hub, at) => {
    for (const [i, entry] of past.entries()) {
      at(startMs - entry.agoMs);
      if ("data" in entry) {
        await hub.push({ to: ada, type: "announcement", data: entry.data });
        continue;
      }
      const { line } = entry;
      const [from, to] = "from" in line ? [toUserId(line.from), ada] : [ada, toUserId(line.to)];
      const { text } = line;
      const { seq, conversationId } = await hub.send(from, {
        to,
        content: { text },
        excerpt: text,
        nonce: `scene-${i}`,
      });
      const isUnread = from === toUserId("Margaret") || from === toUserId("Linus");
      if (!isUnread) await hub.markConversationRead(to, { conversationId, seq });
    }
    at(startMs);
    const withGrace = directConversationId(ada, toUserId("Grace Hopper"));
    await hub.markConversationRead(toUserId("Grace Hopper"), { conversationId: withGrace, seq: 1_000 });
  });
}
