import { type ChannelFate, resolveTarget, tracePush } from "@tidings/core";
import { applicationService } from "@tidings/router";
import { type Command, InvalidArgumentError } from "commander";
import { openForReading } from "./open-for-reading.ts";
import { toTable, toTime } from "./table.ts";

interface TraceOptions {
  readonly key?: string;
  readonly service?: string;
  readonly json?: true;
}

function parseSeq(text: string): number {
  const seq = Number(text);
  if (Number.isSafeInteger(seq) && seq > 0) return seq;
  throw new InvalidArgumentError("This is not the number of a push.");
}

/** `tidings trace bob 12`, `tidings trace --key order-17`: what happened to one push, from the database alone. */
export function addTrace(program: Command): void {
  program
    .command("trace")
    .description("say what happened to one push of one user on each channel, and why not; also while the server runs")
    .argument("[user]", "the user's id")
    .argument("[seq]", "the push's number in the user's feed (notifications.list has it)", parseSeq)
    .option("--key <key>", "instead of the number: the idempotency key that the push was given")
    .option("--service <userId>", "whose key it is (default: server code, or the command tidings push)")
    .option("--json", "print it as JSON")
    .action(async (userId: string | undefined, seq: number | undefined, { key, service, json }: TraceOptions) => {
      if ((key === undefined) === (seq === undefined)) program.error("Give either a user and a number, or --key.");
      await using looking = await openForReading();
      const { store, reach } = looking;
      const of = service === undefined ? [null, applicationService, "tidings-cli"] : [service];
      const target = await resolveTarget(
        store,
        key === undefined ? { userId: userId ?? "", seq: seq ?? 0 } : { key, of, userId },
      );
      const story = await tracePush({ store, reach, now: Date.now }, target);
      const { recipients } = target;
      if (json) {
        console.log(JSON.stringify({ ...story, ...(recipients && { recipients }) }));
        return;
      }
      const { type, committedAtMs, readAtMs, replaced, channels } = story;
      const others = recipients && recipients.accepted > 1 ? `, one of ${recipients.accepted} recipients` : "";
      const facts = [
        ["committed", toTime(committedAtMs)],
        ["read", readAtMs === null ? "not yet" : toTime(readAtMs)],
        ...(replaced
          ? [["replaced", replaced.seq === null ? "long ago" : `by ${replaced.seq}, ${toTime(replaced.atMs)}`]]
          : []),
      ];
      console.log(`Push ${story.seq} of ${story.userId}, ${type}${others}\n${toTable(facts)}\n`);
      if (channels.length === 0) console.log("This environment names no channels out of the application.");
      else console.log(toTable([["channel", "fate", "at", "next", "why"], ...channels.flatMap(rowsOf)]));
      console.log("\nOnly running servers know their connections: ask one of them with trace.push.");
    });
}

function rowsOf({ channel, fate, atMs, dueAtMs, why, key, attempts, addresses }: ChannelFate): string[][] {
  const tries = attempts > 1 ? `, ${attempts} tries` : "";
  const withKey = key === null ? "" : ` (key ${key}${tries})`;
  return [
    [channel, fate, toTime(atMs), toTime(dueAtMs), `${why}${withKey}`],
    ...addresses.map(({ label, result, reason, atMs: at }) => [
      "",
      `  ${result}`,
      toTime(at),
      "",
      reason === undefined ? label : `${label}: ${reason}`,
    ]),
  ];
}
