import { type BackgroundStage, callHandler, type OnError } from "@tidings/core";
import { toSafeError } from "./safe-error.ts";

/** Tells of failures without flooding: an outage is thousands of the same. */
export interface Reporter {
  /** Returns what was thrown as an error, without what it may quote of passwords and messages. */
  readonly report: (thrown: unknown) => Error;
  readonly lastError: Error | null;
}

const quietMs = 30_000;
const maxKinds = 100;

const logError: OnError = (error, { stage }) => console.error(`tidings: ${stage} failed:`, error);

/** Errors with the same first word of their message are of one kind: `OOM`, `CLUSTERDOWN`, `connect`. */
const kindOf = ({ name, message }: Error): string => `${name} ${message.split(" ", 1)[0] ?? ""}`;

function tell(onError: OnError, error: Error, stage: BackgroundStage): void {
  callHandler(
    () => onError(error, { stage }),
    (failure) => {
      const cause = toSafeError(failure);
      logError(new Error("onError itself failed when it was given this error", { cause }), { stage });
      logError(error, { stage });
    },
  );
}

/** An error of each kind is passed on at most every 30 seconds. */
export function createReporter(onError: OnError = logError, stage: BackgroundStage): Reporter {
  const reportedMs = new Map<string, number>();
  let lastError: Error | null = null;
  return {
    report(thrown) {
      const error = toSafeError(thrown);
      lastError = error;
      const kind = kindOf(error);
      const nowMs = performance.now();
      if (nowMs - (reportedMs.get(kind) ?? -Infinity) >= quietMs) {
        if (reportedMs.size >= maxKinds) reportedMs.clear();
        reportedMs.set(kind, nowMs);
        tell(onError, error, stage);
      }
      return error;
    },
    get lastError() {
      return lastError;
    },
  };
}
