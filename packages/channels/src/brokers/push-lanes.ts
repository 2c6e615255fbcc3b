export interface PushLanes {
  /** Runs a task after those of the same lane that came before it, and beside those of others. It must not reject. */
  run(lane: string, task: () => Promise<void>): void;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
}

/** Pushes to the same recipients keep their order, also if one of them has to be tried again; others do not wait for them. */
export function createPushLanes(): PushLanes {
  const lanes = new Map<string, Promise<void>>();
  return {
    run(lane, task) {
      const before = lanes.get(lane);
      const inTurn = async (): Promise<void> => {
        await before;
        await task();
        if (lanes.get(lane) === done) lanes.delete(lane);
      };
      const done = inTurn();
      lanes.set(lane, done);
    },
    async idle() {
      await Promise.all(lanes.values());
    },
  };
}
