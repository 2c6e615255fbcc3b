/** An event as it is sent: its id (letters, digits and `-`) and its JSON text. */
export interface EncodedEvent {
  readonly id: string;
  readonly json: string;
}

/**
 * A subscription that a host can also read by polling. This costs no promise for each event, and an event's JSON text
 * is made once for all its readers. Other consumers iterate over it as usual.
 */
export interface DirectSubscription<T> extends AsyncIterableIterator<T, undefined> {
  /**
   * From now on `wake` is called synchronously whenever `poll` may have something, but never while it is being polled. After
   * this, do not iterate over the subscription.
   */
  attach(wake: () => void): void;
  /**
   * The next event, `null` if there is none now, `"end"` after the last one. If the subscription failed, it throws the
   * reason once.
   */
  poll(): EncodedEvent | null | "end";
  /** Whether the next events come from the store, because the reader is behind. */
  readonly isBehind?: boolean;
  /**
   * From now on `pay` is called with the bytes of what was read from the store and passed over, as it is not for the reader. It
   * returns for how long nothing more may be read. Milliseconds.
   *
   * `onUpToDate` is for those who iterate: `next` calls it when it begins to wait and is not behind. A host that polls sees both.
   */
  paceBy?(pay: (bytes: number) => number, onUpToDate?: () => void): void;
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
