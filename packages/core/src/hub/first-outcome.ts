import { TidingsError } from "../model/errors.ts";

/**
 * Answers a call that was refused, but is a repetition, with what happened the first time: what was stored is told even if its caller
 * has left the group since, or a policy has changed. Throws the error if there was no first time. A refusal that passes (the store is
 * away, say) is not looked into: the next try finds it.
 */
export async function firstOutcome<First extends object>(
  error: unknown,
  find: () => Promise<{ readonly first: First | null }>,
): Promise<First & { readonly duplicate: true }> {
  if (!(error instanceof TidingsError) || error.retry) throw error;
  const { first } = await find();
  if (!first) throw error;
  return { ...first, duplicate: true };
}
