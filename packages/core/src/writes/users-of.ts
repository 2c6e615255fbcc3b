import type { UserId } from "../model/ids.ts";
import type { Write } from "../ports/write.ts";

/** The users whom a write names: those whose feeds it appends to, and its author. May repeat one; none for a topic's push. */
export function usersOf(write: Write): readonly UserId[] {
  switch (write.kind) {
    case "send":
      return [write.from, ...write.members, ...write.notify];
    case "push":
      return "userIds" in write.to ? write.to.userIds : [];
    case "readChat":
      return [write.userId, ...write.members];
    case "readPush":
    case "subscribe":
    case "unsubscribe":
      return [write.userId];
    case "claim":
      break;
  }
  return [];
}
