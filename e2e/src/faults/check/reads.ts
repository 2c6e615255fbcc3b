import { byConversation, lastReads } from "./conversations.ts";
import type { Check } from "./evidence.ts";

/** Read marks only move forward, to where somebody asked for, never beyond the last message, and acknowledged ones hold. */
export const checkReads: Check = ({ calls, finals }) => {
  const violations: string[] = [];
  const marks = calls("chat.markRead");
  const asked = Map.groupBy(marks, ({ userId, input }) => `${userId} ${input.conversationId}`);
  const final = new Map<string, number>();
  for (const [userId, state] of finals) {
    for (const [id, events] of byConversation(state)) {
      let lastSeq = 0;
      const read = new Map<string, number>();
      for (const event of events) {
        if (event.type === "message") {
          lastSeq = event.message.seq;
          continue;
        }
        if (event.type !== "read") continue;
        const before = read.get(event.userId) ?? 0;
        if (event.seq <= before || event.seq > lastSeq) {
          violations.push(
            `${id}: ${event.userId} read up to ${event.seq} after ${before}, with ${lastSeq} messages there`,
          );
        }
        read.set(event.userId, event.seq);
        const wanted = asked.get(`${event.userId} ${id}`) ?? [];
        const isAsked = wanted.some(({ input }) => Math.min(input.seq, lastSeq) === event.seq);
        if (!isAsked) violations.push(`${id}: ${event.userId} read up to ${event.seq}, which nobody asked for`);
      }
      final.set(`${userId} ${id}`, lastReads(events).get(userId) ?? 0);
    }
  }
  for (const { userId, input, output } of marks) {
    if (!output) continue;
    const mark = final.get(`${userId} ${input.conversationId}`) ?? 0;
    if (mark >= output.seq) continue;
    violations.push(`${input.conversationId}: ${userId} was told to have read ${output.seq}, and it is ${mark}`);
  }
  return violations;
};
