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
  /** In the order in which they came, which timers of their own would not keep to the millisecond. */
  const waiting: { readonly dueMs: number; readonly run: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lost = false;
  let waitingBytes = 0;

  const runDue = (): void => {
    for (let first = waiting[0]; first && first.dueMs <= performance.now(); first = waiting[0]) {
      waiting.shift();
      first.run();
    }
    const next = waiting[0];
    timer = next && setTimeout(runDue, Math.ceil(next.dueMs - performance.now()));
  };

  /** Not earlier than what was put in before. */
  const later = (run: () => void): void => {
    const nowMs = performance.now();
    const dueMs = nowMs + delayMs();
    if (dueMs <= nowMs && waiting.length === 0) {
      run();
      return;
    }
    waiting.push({ dueMs, run });
    if (waiting.length === 1) runDue();
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
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
