import type { UserId } from "./ids.ts";
import type { PushWrite } from "../ports/write.ts";

/** Neither a user id nor a key has it. */
const separator = "\u001F";

/**
 * An idempotency key as it is stored. Each service has its own, told by its user id, so that none can take another's; those of
 * server code that has no name are another set. Earlier versions kept all keys in one set: a push that was under way when the
 * server was exchanged, and is repeated now, is found there.
 */
export function toStoredKey(
  service: UserId | undefined,
  key: string | undefined,
): Required<Pick<PushWrite, "key" | "formerKey">> | null {
  return key === undefined ? null : { key: `${service ?? ""}${separator}${key}`, formerKey: key };
}

/**
 * A collapse value of a push as it is stored. Each service has its own, as it has keys, so that none can replace what another has
 * pushed. Conversations have those that begin with `chat:`. Earlier versions kept those of all services in one set: a push of theirs
 * that is still unread is found there, if it is of the same type.
 */
export function toStoredCollapse(
  service: UserId | undefined,
  collapse: string | undefined,
): Required<Pick<PushWrite, "collapse" | "formerCollapse">> | null {
  if (collapse === undefined) return null;
  return { collapse: `app:${service ?? ""}${separator}${collapse}`, formerCollapse: `app:${collapse}` };
}
