import type { OnRefused, RefusalReason } from "@tidings/server";
import type { Logger } from "pino";

/** Between two lines about the same. Anyone can be refused as often as they like. */
const pauseMs = 10_000;

/** Says who was not let in and why: of each reason a line now and then, with how many there were since, and at level debug every one. */
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
