import type { OnRefused, RefusalReason } from "@tidings/server";
import type { Logger } from "pino";

/** How long to wait between two lines with the same reason. Anyone can be refused as often as they like. */
const pauseMs = 10_000;

/** Logs who was not let in and why: for each reason a line now and then that counts those in between, which are logged at level debug. */
export function createRefusalLog(logger: Logger, now: () => number = () => performance.now()): OnRefused {
  const spoken = new Map<RefusalReason, { readonly atMs: number; unsaid: number }>();
  return ({ reason, message, ...visitor }) => {
    const last = spoken.get(reason);
    if (last && now() - last.atMs < pauseMs) {
      last.unsaid += 1;
      logger.debug({ reason, ...visitor }, `not let in: ${message}`);
      return;
    }
    const more = last && last.unsaid > 0 && { unsaid: last.unsaid };
    spoken.set(reason, { atMs: now(), unsaid: 0 });
    logger.info({ reason, ...visitor, ...more }, `not let in: ${message}`);
  };
}
