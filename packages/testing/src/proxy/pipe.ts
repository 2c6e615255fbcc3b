import type { Socket } from "node:net";

/** One direction of a connection. */
export interface Pipe {
  /** Data were swallowed: what follows would not fit to what went before. */
  readonly lost: boolean;
  /** Passes nothing on any more and waits for nothing. */
  stop(): void;
}

/** Data that may wait in a pipe; beyond it the sender has to wait. */
const maxWaitingBytes = 1024 * 1024;

/** Passes data and the end of the data on, in order, each piece so late as the delay was when it came. */
export function createPipe({
  from,
  to,
  delayMs,
  swallow,
}: {
  readonly from: Socket;
  readonly to: Socket;
  readonly delayMs: () => number;
  readonly swallow: () => boolean;
}): Pipe {
  const timers = new Set<NodeJS.Timeout>();
  let lost = false;
  let waitingBytes = 0;
  let lastDueMs = 0;

  /** Not earlier than what was put in before. */
  const later = (run: () => void): void => {
    const nowMs = performance.now();
    const dueMs = Math.max(lastDueMs, nowMs + delayMs());
    if (dueMs <= nowMs && timers.size === 0) {
      run();
      return;
    }
    lastDueMs = dueMs;
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, dueMs - nowMs);
    timers.add(timer);
  };

  from.on("data", (data: Buffer) => {
    if (swallow()) {
      lost = true;
      return;
    }
    waitingBytes += data.length;
    if (waitingBytes > maxWaitingBytes) from.pause();
    later(() => {
      const passedOn = (): void => {
        waitingBytes -= data.length;
        if (waitingBytes <= maxWaitingBytes) from.resume();
      };
      if (to.writable) to.write(data, passedOn);
      else passedOn();
    });
  });

  from.on("end", () => {
    if (swallow()) lost = true;
    else later(() => to.end());
  });

  return {
    get lost() {
      return lost;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
