import { chatMessagePushType } from "@tidings/core";
import type { RecordedCall } from "../journal.ts";
import type { Check, Evidence } from "./evidence.ts";

type Attempt = RecordedCall<"notifications.push">;

/**
 * A push exists once per recipient if it was acknowledged, whatever was repeated; if not, for all recipients or for none.
 * Each is known by its title, which the run uses once.
 */
export const checkPushes: Check = (evidence) => {
  const { calls, finals, streams } = evidence;
  const attempts = Map.groupBy(calls("notifications.push"), ({ input }) => input.data.title);
  const recipients = new Map<string, string[]>();
  for (const { userId, push } of finals.values()) {
    for (const { event } of push) {
      if (event.type !== "push" || event.push.type === chatMessagePushType) continue;
      const { title } = event.push.data as { title: string };
      recipients.set(title, [...(recipients.get(title) ?? []), userId]);
    }
  }
  const violations: string[] = [];
  for (const [title, userIds] of recipients) {
    if (!attempts.has(title))
      violations.push(`push ${title} is in the feed of ${userIds.join(", ")} and was never sent`);
  }
  for (const [title, tries] of attempts) {
    const got = recipients.get(title) ?? [];
    if (tries[0]?.input.durable === false) {
      if (got.length > 0) violations.push(`push ${title} was not to be stored, and ${got.join(", ")} have it`);
    } else if (tries[0]?.input.rolledBack === true) {
      if (got.length > 0) violations.push(`push ${title} was rolled back, and ${got.join(", ")} have it`);
    } else violations.push(...checkPush(title, tries, got, evidence));
  }
  for (const { stream, userId, events } of streams) {
    for (const { event } of events) {
      if (event.type !== "push" || event.push.seq !== null) continue;
      const { title } = event.push.data as { title: string };
      const [first] = attempts.get(title) ?? [];
      if (first && first.input.durable === false && mayReach(first, userId, evidence)) continue;
      violations.push(`${stream}: saw the passing push ${title}, which was not sent to ${userId}`);
    }
  }
  return violations;
};

function mayReach({ input: { to } }: Attempt, userId: string, { calls }: Evidence): boolean {
  if (typeof to === "string") return to === userId;
  if (!("topic" in to)) return to.includes(userId);
  return calls("notifications.subscribe").some((call) => call.userId === userId && call.input.topic === to.topic);
}

function checkPush(title: string, tries: readonly Attempt[], got: readonly string[], evidence: Evidence): string[] {
  const violations: string[] = [];
  const users = new Set(got);
  if (users.size < got.length) violations.push(`push ${title} is there twice for one of ${got.join(", ")}`);
  const answers = tries.flatMap(({ output }) => (output ? [output] : []));
  for (const { accepted } of answers) {
    if (accepted !== users.size)
      violations.push(`push ${title} was taken for ${accepted} users, and ${users.size} have it`);
  }
  if (answers.filter(({ duplicate }) => !duplicate).length > 1) {
    violations.push(`push ${title} was acknowledged as new more than once`);
  }
  const [first] = tries;
  if (!first) return violations;
  const { to } = first.input;
  if (users.size === 0 && answers.length === 0) return violations;
  if (typeof to === "string" || !("topic" in to)) {
    const named = new Set(typeof to === "string" ? [to] : to);
    if (users.size !== named.size || [...named].some((userId) => !users.has(userId))) {
      violations.push(
        `push ${title} was for ${[...named].join(", ")}, and ${[...users].join(", ") || "nobody"} got it`,
      );
    }
    return violations;
  }
  // Done by the first acknowledgement. Without one it may be done at any time: a server that was frozen, say, goes on later.
  const untilMs = Math.min(...tries.map(({ output, endedMs }) => (output ? endedMs : Infinity)));
  for (const userId of evidence.finals.keys()) {
    const member = membership(userId, to.topic, [first.beganMs, untilMs], evidence);
    if (member === "in" && !users.has(userId)) violations.push(`push ${title} to ${to.topic} did not reach ${userId}`);
    if (member === "out" && users.has(userId)) {
      violations.push(`push ${title} to ${to.topic} reached ${userId}, who was not subscribed`);
    }
  }
  return violations;
}

/** Whether a user was certainly in a topic, or certainly not, all through a span of time. */
function membership(
  userId: string,
  topic: string,
  [fromMs, untilMs]: readonly [number, number],
  { calls }: Evidence,
): "in" | "out" | "either" {
  const ofUser = (call: { userId: string; input: { topic: string } }): boolean =>
    call.userId === userId && call.input.topic === topic;
  const joins = calls("notifications.subscribe").filter(ofUser);
  const leaves = calls("notifications.unsubscribe").filter(ofUser);
  if (!joins.some(({ beganMs }) => beganMs <= untilMs)) return "out";
  if (leaves.some(({ beganMs }) => beganMs <= untilMs)) return "either";
  return joins.some(({ output, endedMs }) => output !== null && endedMs < fromMs) ? "in" : "either";
}
