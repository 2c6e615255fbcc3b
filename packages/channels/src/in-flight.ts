export interface InFlight {
  /** Runs a task as soon as fewer than the most are under way, in the order of the calls. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createInFlight(most: number): InFlight {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(task) {
      if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
