import { type Logger, pino } from "pino";
import { toLoggedError } from "./logged-error.ts";

/** How many characters of lines may wait while the disk or the pipe is full; later lines are dropped. */
const MAX_WAITING = 1_048_576;

/**
 * The log: a line of JSON for each entry. A disk that is full of it stops neither the server nor what is being logged; the lines
 * follow when there is room.
 *
 * @param fd where it goes: standard output by default
 * @param tell hears once why it cannot be written
 */
export function openLog({
  level,
  fd = 1,
  tell = (message) => console.error(message),
}: {
  readonly level: string;
  readonly fd?: number;
  readonly tell?: (message: string) => void;
}): Logger {
  // Written at once: lines that are still under way when the process exits come after the last one, or not at all.
  const output = pino.destination({ dest: fd, sync: true, maxLength: MAX_WAITING });
  let isTold = false;
  output.on("error", (cause) => {
    if (!isTold) tell(`The log cannot be written: ${String(cause)}`);
    isTold = true;
  });
  return pino({ level, serializers: { err: toLoggedError } }, output);
}
