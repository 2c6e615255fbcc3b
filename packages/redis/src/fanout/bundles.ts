import type { ConversationId, Delivery, UserId } from "@tidings/core";
import { toLine } from "./wire.ts";

/** Copies that travel with one text: all of one user, or entries of a group for those of its members who get all of them. */
export interface Bundle {
  readonly userIds: readonly UserId[];
  readonly lines: string[];
  /** `null`: they are not a group's. */
  readonly groupId: ConversationId | null;
}

/** Copies of one entry of a group follow each other. */
const isSameEntry = (one: Delivery | undefined, other: Delivery | undefined): boolean =>
  one?.feed === "group" && other?.feed === "group" && one.n === other.n && one.conversationId === other.conversationId;

/** The line of each; the copies of an entry share theirs. `before` is called with each before its line is made. */
export function toLines(deliveries: readonly Delivery[], before?: (delivery: Delivery) => void): readonly string[] {
  let last = "";
  return deliveries.map((delivery, i) => {
    before?.(delivery);
    last = isSameEntry(deliveries[i - 1], delivery) ? last : toLine(delivery);
    return last;
  });
}

/** `lines` are those of the deliveries. */
export function toBundles(deliveries: readonly Delivery[], lines: readonly string[]): readonly Bundle[] {
  const bundles: Bundle[] = [];
  const ofUsers = new Map<UserId, Bundle>();
  const ofGroups = new Map<ConversationId, Bundle>();
  const add = (bundle: Bundle): Bundle => {
    bundles.push(bundle);
    return bundle;
  };
  for (let i = 0; i < deliveries.length;) {
    const [delivery, line] = [deliveries[i] as Delivery, lines[i] ?? ""];
    const begin = i;
    do i += 1;
    while (isSameEntry(delivery, deliveries[i]));
    if (delivery.feed === "group") {
      const groupId = delivery.conversationId;
      const userIds = deliveries.slice(begin, i).map(({ userId }) => userId);
      const known = ofGroups.get(groupId);
      if (known && isSameList(known.userIds, userIds)) known.lines.push(line);
      else ofGroups.set(groupId, add({ userIds, lines: [line], groupId }));
    } else {
      const { userId } = delivery;
      const known = ofUsers.get(userId);
      if (known) known.lines.push(line);
      else ofUsers.set(userId, add({ userIds: [userId], lines: [line], groupId: null }));
    }
  }
  return bundles;
}

const isSameList = (one: readonly UserId[], other: readonly UserId[]): boolean =>
  one.length === other.length && one.every((userId, i) => userId === other[i]);

/** Parts of about so many copies, at most twice as many: those of an entry stay together where they can. */
export function toParts(deliveries: readonly Delivery[], perPart: number): readonly (readonly Delivery[])[] {
  if (deliveries.length <= perPart) return [deliveries];
  const parts: (readonly Delivery[])[] = [];
  for (let begin = 0, end = 0; begin < deliveries.length; begin = end) {
    end = Math.min(begin + perPart, deliveries.length);
    while (end - begin < 2 * perPart && isSameEntry(deliveries[end - 1], deliveries[end])) end += 1;
    parts.push(deliveries.slice(begin, end));
  }
  return parts;
}
