import type { ChannelFate, ConnectionTrace, PushTrace } from "@tidings/core";

/** A line of a push's story. */
export interface TimelineLine {
  /** Milliseconds since the epoch; `null` of what has no time. */
  readonly atMs: number | null;
  /** `next`: it is yet to come. `not`: it did not happen, and does not. */
  readonly kind: "done" | "failed" | "next" | "not";
  /** Where: `push`, a channel, or a connection. */
  readonly where: string;
  readonly what: string;
}

const passed: Readonly<Record<ConnectionTrace["passed"], string>> = {
  handed: "handed to the connection",
  had: "the client came back and had it",
  began: "the client began behind it, and has it from the list",
  behind: "the connection has not come so far",
};

/** A story of one push, in the order of time: first what happened, then what is yet to come, then what does not happen. */
export function timelineOf(trace: PushTrace): readonly TimelineLine[] {
  const { committedAtMs, readAtMs, replaced, connections, channels } = trace;
  const line = (
    where: string,
    what: string,
    atMs: number | null,
    kind: TimelineLine["kind"] = "done",
  ): TimelineLine => ({
    atMs,
    kind,
    where,
    what,
  });
  const lines = [
    line("push", "committed", committedAtMs),
    ...connections.map((one) =>
      line(nameOf(one), passed[one.passed], one.atMs, one.passed === "behind" ? "next" : "done"),
    ),
    ...channels.flatMap(linesOf),
  ];
  if (readAtMs !== null) lines.push(line("push", "read", readAtMs));
  if (replaced)
    lines.push(line("push", replaced.seq === null ? "replaced" : `replaced by ${replaced.seq}`, replaced.atMs));
  const order = { done: 0, failed: 0, next: 1, not: 2 };
  return [...lines].sort(
    (a, b) =>
      order[a.kind] - order[b.kind] || (a.atMs ?? Number.POSITIVE_INFINITY) - (b.atMs ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/** The browser of a User-Agent, which names many; what is none is cut. */
const shortName = (device: string): string =>
  /\b(?:Edg|OPR|Firefox|\w*Chrome|Safari)\/\d+/.exec(device)?.[0] ?? device.slice(0, 30);

const nameOf = ({ transport = "connection", device, session, node }: ConnectionTrace): string =>
  [
    transport,
    ...(device === undefined ? [] : [shortName(device)]),
    ...(session === undefined ? [] : [`session ${session.slice(0, 8)}`]),
    `on ${node}`,
  ].join(" ");

function linesOf({ channel, fate, why, atMs, dueAtMs, key, attempts, addresses }: ChannelFate): TimelineLine[] {
  const lines = addresses.map(({ label, result, reason, atMs: triedAtMs }): TimelineLine => ({
    atMs: triedAtMs,
    kind: result === "sent" ? "done" : "failed",
    where: channel,
    what: `${result} ${label}${reason === undefined ? "" : `: ${reason}`}`,
  }));
  const withKey = key === null ? why : `${why} (key ${key}${attempts > 1 ? `, ${attempts} tries` : ""})`;
  if (fate === "sent") lines.push({ atMs, kind: "done", where: channel, what: withKey });
  else if (fate === "notSent" || fate === "unknown")
    lines.push({ atMs: null, kind: "not", where: channel, what: withKey });
  else lines.push({ atMs: dueAtMs, kind: "next", where: channel, what: withKey });
  if (fate === "sent" && dueAtMs !== null) {
    lines.push({ atMs: dueAtMs, kind: "next", where: channel, what: "tried again where it failed" });
  }
  return lines;
}
