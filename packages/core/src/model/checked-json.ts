import { TidingsError } from "./errors.ts";

/** How many characters the content of a message, or the data of a push, may take as JSON, unless the hub is told otherwise. */
export const standardMaxContentLength = 32_768;

/**
 * How deep lists and objects may stand in each other. Code that walks through a value calls itself at each level: one that is as
 * deep as it can be just now could not be encoded a moment later, inside of an answer, for anybody who is to read it.
 */
const maxDepth = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isDeeper(part, levels - 1));
}

/** The value as JSON text. Refuses a value that JSON cannot encode, that takes too much room, or that is nested too deeply. */
export function toCheckedJson(value: unknown, what: string, maxLength: number): string {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    cause = error;
  }
  if (text === undefined)
    throw new TidingsError("BAD_REQUEST", `${what} cannot be encoded as JSON: send plain data`, { cause });
  if (text.length > maxLength) {
    throw new TidingsError(
      "PAYLOAD_TOO_LARGE",
      `${what} takes ${text.length} characters as JSON: send at most ${maxLength}, and a link to what is larger`,
    );
  }
  // each level takes two characters at least
  if (text.length > 2 * maxDepth && isDeeper(value, maxDepth)) {
    throw new TidingsError("BAD_REQUEST", `${what} is nested too deeply: ${maxDepth} levels are the most`);
  }
  return text;
}
