/** What the log shows of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
  /** The others, of one that stands for several. */
  readonly errors?: readonly LoggedError[];
}

const maxDepth = 5;

/**
 * Names what is shown instead of what is hidden: drivers hang commands, statements, rows and requests on their errors, with
 * passwords and private text in them.
 */
export function toLoggedError(thrown: unknown, depth = 0): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: "something was thrown that is not an error" };
  const { name, message, stack, cause } = thrown;
  const { code } = thrown as NodeJS.ErrnoException;
  const deeper = (error: unknown): LoggedError => toLoggedError(error, depth + 1);
  return {
    type: name,
    message,
    ...(typeof code === "string" && { code }),
    ...(stack !== undefined && { stack }),
    ...(cause instanceof Error && depth < maxDepth && { cause: deeper(cause) }),
    ...(thrown instanceof AggregateError &&
      depth < maxDepth && { errors: thrown.errors.slice(0, maxDepth).map(deeper) }),
  };
}
