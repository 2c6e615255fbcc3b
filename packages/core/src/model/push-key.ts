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
 * A collapse value as it is stored; conversations have those that begin with `chat:`. Services share them, but for one that may not
 * push everything: it must not replace what others have pushed, and so has values of its own, as `of` says.
 */
export function toStoredCollapse(collapse: string | undefined, of?: UserId): Pick<PushWrite, "collapse"> {
  if (collapse === undefined) return {};
  return { collapse: of === undefined ? `app:${collapse}` : `app:${of}${separator}${collapse}` };
}
