/** An event as it goes on a wire: its id, of letters, digits and `-`, and its JSON text. */
export interface EncodedEvent {
  readonly id: string;
  readonly json: string;
}

/**
 * A subscription that a host can also drive itself: without a promise for each event, and with JSON text that is made once
 * for all who get the event. Other consumers can iterate over it as usual.
 */
export interface DirectSubscription<T> extends AsyncIterableIterator<T, undefined> {
  /** From now on `wake` is called, at once, whenever `poll` may have something. Nobody may iterate over it any more. */
  attach(wake: () => void): void;
  /** The next event at hand, `null` if there is none now, `"end"` after the last one. Throws, once, what ended it. */
  poll(): EncodedEvent | null | "end";
  /** Whether what comes next is read from the store: it is not up to date with what happens. */
  readonly isBehind?: boolean;
}

/** Whether what a procedure returned is a {@link DirectSubscription}. */
export function isDirect(source: object): source is DirectSubscription<unknown> {
  return "attach" in source && "poll" in source;
}

/** An encoder that remembers the last value: what goes to many readers, one after the other, is encoded once. */
export function encodeOnce<T>(encode: (value: T) => string): (value: T) => string {
  let lastValue: T | undefined;
  let lastJson = "";
  return (value) => {
    if (lastValue === undefined || lastValue !== value) {
      lastValue = value;
      lastJson = encode(value);
    }
    return lastJson;
  };
}
