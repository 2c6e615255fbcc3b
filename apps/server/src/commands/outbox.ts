import { type ChannelFate, type Outbox, type OutboxCounts, tracePush, unreadAfter } from "@tidings/core";
import { type Command, InvalidArgumentError } from "commander";
import { type Looking, openForReading } from "./open-for-reading.ts";
import { toTable, toTime } from "./table.ts";

interface OutboxOptions {
  readonly limit: number;
  readonly json?: true;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0 && limit <= 1_000) return limit;
  throw new InvalidArgumentError("Give a number from 1 to 1000.");
}

type Next = Outbox["next"][number];

/** What a cursor waits for: what its oldest unread push does. */
async function explain({ store, reach }: Looking, { cursor }: Next) {
  const { pushes } = await unreadAfter(store, reach.planOf, { ...cursor, upTo: null });
  const oldest = pushes.at(-1);
  if (!oldest) return { seq: null, fate: null };
  const target = { userId: cursor.userId, seq: oldest.seq };
  const { channels } = await tracePush({ store, reach, now: Date.now }, target);
  const fate: ChannelFate | null = channels.find(({ channel }) => channel === cursor.channel) ?? null;
  return { seq: oldest.seq, fate };
}

const toRow = ({ channel, ...counts }: OutboxCounts): string[] => {
  const { due, waiting, underWay, failing, failingAddresses } = counts;
  return [channel, String(due), String(waiting), String(underWay), String(failing), String(failingAddresses)];
};

/** `tidings outbox`: what waits to go out of the application, and why it has not gone. */
export function addOutbox(program: Command): void {
  program
    .command("outbox")
    .description("show what is due, what waits, what fails on each channel, and why; also while the server runs")
    .option("--limit <n>", "how many of the next ones to show", parseLimit, 20)
    .option("--json", "print it as JSON")
    .action(async ({ limit, json }: OutboxOptions) => {
      await using looking = await openForReading();
      const { channels, next } = await looking.trace.outbox({ nowMs: Date.now(), limit });
      const explained = [];
      for (const one of next) explained.push({ ...one, ...(await explain(looking, one)) });
      if (json) {
        console.log(JSON.stringify({ channels, next: explained }));
        return;
      }
      if (channels.length === 0) {
        console.log("Nothing waits to go out, and no address fails.");
        return;
      }
      console.log(
        toTable([["channel", "due", "waiting", "under way", "failing", "failing addresses"], ...channels.map(toRow)]),
      );
      if (explained.length === 0) return;
      const rows = explained.map(({ cursor, outcome, seq, fate }) => {
        const failed = Object.values(outcome?.addresses ?? {}).filter(({ result }) => result !== "sent");
        const reasons = failed.map(({ label, reason = "" }) => `${label}: ${reason}`).join("; ");
        const why =
          seq === null
            ? "All of it has been read: nothing is sent"
            : (fate?.why ?? "This environment has no such channel");
        const { userId, channel, category, dueAtMs, leaseUntilMs, attempts } = cursor;
        const at = toTime(fate?.dueAtMs ?? dueAtMs ?? leaseUntilMs);
        const tries = attempts === 0 ? "" : `, ${attempts} tries`;
        return [
          at,
          channel,
          category,
          userId,
          seq === null ? "-" : String(seq),
          `${why}${tries}${reasons && ` (${reasons})`}`,
        ];
      });
      console.log(`\n${toTable([["next", "channel", "category", "user", "push", "why"], ...rows])}`);
    });
}
