import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import { toStoredKey } from "../model/push-key.ts";
import type { PushTrace, TraceTarget } from "../model/push-trace.ts";
import type { Store } from "../ports/store.ts";
import type { KeyedPush } from "../ports/trace-store.ts";

async function findKey(
  { trace }: Pick<Store, "trace">,
  { key, of }: Extract<TraceTarget, { readonly key: string }>,
): Promise<KeyedPush> {
  for (const service of of) {
    const stored = toStoredKey(service ?? undefined, key)?.key;
    const found = stored === undefined ? null : await trace?.keyed(stored);
    if (found) return found;
  }
  const whose = of.map((service) => (service === null ? "server code" : JSON.stringify(service))).join(" or ");
  throw new TidingsError(
    "NOT_FOUND",
    `No push of ${whose} with the key ${JSON.stringify(key)} is known: say which service pushed it. Keys are forgotten after a while (retention)`,
  );
}

/**
 * Finds the push that is meant. If it is named by a key, also who else got it.
 *
 * @throws {TidingsError} `NOT_FOUND`: the message says why
 */
export async function resolveTarget(
  store: Pick<Store, "trace">,
  target: TraceTarget,
): Promise<{ readonly userId: UserId; readonly seq: number } & Pick<PushTrace, "recipients">> {
  if (target.key === undefined) return target;
  const { key, userId } = target;
  const { accepted, recipients } = await findKey(store, target);
  const found = userId === undefined ? recipients?.[0] : recipients?.find((one) => one.userId === userId);
  if (found && recipients) return { ...found, recipients: { accepted, first: recipients } };
  throw new TidingsError(
    "NOT_FOUND",
    `The push with the key ${JSON.stringify(key)} ${whyNot({ accepted, recipients, userId })}`,
  );
}

function whyNot({
  accepted,
  recipients,
  userId,
}: Pick<KeyedPush, "accepted" | "recipients"> & { readonly userId: UserId | undefined }): string {
  if (!recipients || recipients.length === 0)
    return "went to nobody, or only to those online then: nothing of it is stored";
  if (recipients.length === accepted) return `was not for ${JSON.stringify(userId)}`;
  return `has ${accepted} recipients, of which ${recipients.length} are remembered: ask by the user's id and the push's number`;
}
