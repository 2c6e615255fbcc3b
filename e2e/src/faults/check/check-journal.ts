import type { Line } from "../journal.ts";
import { checkCircles } from "./circles.ts";
import { checkConversations } from "./conversations.ts";
import { toEvidence } from "./evidence.ts";
import { checkFeeds } from "./feeds.ts";
import { checkInboxes } from "./inbox.ts";
import { checkPresence, checkProblems } from "./presence.ts";
import { checkPushes } from "./pushes.ts";
import { checkQueries } from "./queries.ts";
import { checkReads } from "./reads.ts";
import { checkSends } from "./sends.ts";
import { checkStreams } from "./streams.ts";

const checks = {
  problems: checkProblems,
  feeds: checkFeeds,
  conversations: checkConversations,
  sends: checkSends,
  reads: checkReads,
  streams: checkStreams,
  inboxes: checkInboxes,
  pushes: checkPushes,
  queries: checkQueries,
  presence: checkPresence,
  circles: checkCircles,
} as const;

export interface Finding {
  readonly check: keyof typeof checks;
  readonly text: string;
}

/** Everything in a run's journal that breaks a promise; nothing if all holds. */
export function checkJournal(lines: readonly Line[]): Finding[] {
  const evidence = toEvidence(lines);
  return (Object.keys(checks) as (keyof typeof checks)[]).flatMap((check) =>
    checks[check](evidence).map((text) => ({ check, text })),
  );
}
