/** A timer that is to wait for longer rings at once. Milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Fills in the defaults of a group of options, each of which is a time in milliseconds.
 *
 * @throws RangeError that names an option if it is unknown, or is not a positive number that a timer can wait for
 */
export function resolveTimes<T extends object>(group: string, defaults: T, given: Partial<T> = {}): T {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(defaults, name));
  if (unknown !== undefined) {
    throw new RangeError(`${group}.${unknown} is unknown: give one of ${Object.keys(defaults).join(", ")}`);
  }
  const times = { ...defaults, ...given };
  for (const [name, value] of Object.entries(times)) {
    if (!(typeof value === "number" && value > 0 && value <= longestTimerMs)) {
      throw new RangeError(`${group}.${name} is ${String(value)}: give a positive number of at most ${longestTimerMs}`);
    }
  }
  return times;
}
