/** The frames below the message, which the first lines of a stack repeat. */
const framesOf = ({ stack = "" }: Error): string => /(?:\n {4}at .*)+$/.exec(stack)?.[0] ?? "";

/** Redis repeats what it did not understand; a parser repeats what it read. */
function toSafeMessage({ name, message }: Error): string {
  if (name === "SyntaxError") return "it cannot be parsed";
  return message.replace(/,? with args beginning with:.*/s, "");
}

/**
 * The error without what the command carried: ioredis puts passwords and the text of messages into `command`. What remains is
 * the message, the code, the stack and the cause, which is cleaned likewise.
 */
export function toSafeError(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const message = toSafeMessage(error);
  const safe = new Error(message, error.cause === undefined ? undefined : { cause: toSafeError(error.cause) });
  safe.name = error.name;
  safe.stack = `${error.name}: ${message}${framesOf(error)}`;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" ? Object.assign(safe, { code }) : safe;
}
