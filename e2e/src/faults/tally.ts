import type { Line } from "./journal.ts";

/** How often what happened. */
export type Counts = ReadonlyMap<string, number>;

export function tally(lines: readonly Line[]): Counts {
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const names = new Map<number, string>();
  for (const line of lines) {
    if (line.kind === "call") {
      names.set(line.call, line.name);
      count(`call ${line.name}`);
    } else if (line.kind === "answer") {
      count(`answer ${names.get(line.call)}`);
      if ((line.output as { duplicate?: boolean }).duplicate === true) count(`duplicate ${names.get(line.call)}`);
    } else if (line.kind === "failure") count(`failure ${names.get(line.call)} ${line.code}`);
    else if (line.kind === "circle event") count(`event group ${line.event.type}`);
    else if (line.kind === "event") count(`event ${line.event.type}`);
    else if (line.kind === "note") {
      const [, fault] = /^([a-z]+:[a-zA-Z]+) .* for /.exec(line.text) ?? [];
      if (fault !== undefined) count(`fault ${fault}`);
    }
  }
  return counts;
}

export function addUp(a: Counts, b: Counts): Counts {
  const sum = new Map(a);
  for (const [what, n] of b) sum.set(what, (sum.get(what) ?? 0) + n);
  return sum;
}

const kinds = ["call", "answer", "duplicate", "failure", "event", "fault"] as const;

export function describeCounts(counts: Counts, how: "summary" | "full"): string {
  const lines = kinds.map((kind) => {
    const own = [...counts].filter(([what]) => what.startsWith(`${kind} `)).toSorted(([a], [b]) => a.localeCompare(b));
    const total = own.reduce((sum, [, n]) => sum + n, 0);
    const each = own.map(([what, n]) => `${what.slice(kind.length + 1)} ${n}`).join(", ");
    return how === "full" && each !== "" ? `${kind}s ${total}: ${each}` : `${kind}s ${total}`;
  });
  return lines.join(how === "full" ? "\n" : ", ");
}
