/** What may be asked for far more often than it is done. */
export interface Paced {
  /** Runs it at once, or, if it ran a moment ago, as soon as it may run again: once for all who ask until then. */
  ask(): void;
  /** It runs no more. */
  stop(): void;
}

/** Runs something at most once in so many milliseconds. */
export function atMostEvery(pauseMs: number, run: () => void): Paced {
  let pause: NodeJS.Timeout | null = null;
  let isAsked = false;
  let stopped = false;

  const ask = (): void => {
    if (stopped) return;
    isAsked = pause !== null;
    if (isAsked) return;
    pause = setTimeout(endPause, pauseMs).unref();
    run();
  };

  const endPause = (): void => {
    pause = null;
    if (isAsked) ask();
  };

  return {
    ask,
    stop() {
      stopped = true;
      if (pause) clearTimeout(pause);
    },
  };
}
