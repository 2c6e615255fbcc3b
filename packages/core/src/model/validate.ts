import { z } from "zod";
import { TidingsError } from "./errors.ts";

/** How much of what is wrong is said: a list of 500 may be wrong in 500 places, and an error is nobody's way to fill a line. */
const [maxIssues, maxMessageLength] = [5, 1_000];

function describe({ issues }: z.core.$ZodError): string {
  const text = z.prettifyError({ issues: issues.slice(0, maxIssues) });
  const shown = text.length <= maxMessageLength ? text : `${text.slice(0, maxMessageLength)}…`;
  return issues.length <= maxIssues ? shown : `${shown}\n… and ${issues.length - maxIssues} more`;
}

/** What engines say of too many calls inside of each other. */
const isStackOverflow = (cause: unknown): boolean => cause instanceof RangeError && /call stack/i.test(cause.message);

/**
 * A schema is the application's: it may throw, and one that is asynchronous does. One that is made of itself follows its input as deep
 * as that goes.
 */
function check<S extends z.core.$ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  try {
    return z.safeParse(schema, value);
  } catch (cause) {
    if (cause instanceof z.core.$ZodAsyncError) {
      const message = "The schema is asynchronous: look up what takes time before, and validate synchronously";
      throw new TidingsError("INTERNAL_SERVER_ERROR", message, { cause });
    }
    if (!isStackOverflow(cause)) throw cause;
    throw new TidingsError("BAD_REQUEST", "The input is nested too deeply", { cause });
  }
}

/**
 * Validates what came from outside; what is wrong with it goes into the message in words, as far as it is useful. What a schema throws
 * itself comes as it is.
 *
 * @throws {TidingsError} `BAD_REQUEST`, with zod's error as its cause
 */
export function validate<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  const result = check(schema, value);
  if (result.success) return result.data;
  throw new TidingsError("BAD_REQUEST", describe(result.error), { cause: result.error });
}
