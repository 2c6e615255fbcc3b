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
