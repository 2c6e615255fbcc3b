import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;
const usPerTick = 1e6 / ticksPerSecond;

/** Of `/proc/<pid>/stat`, see proc(5): the time of the process, and of its children that have ended. */
export interface ProcessTime {
  readonly parent: number;
  readonly ticks: number;
}

/** The name of the program stands in parentheses and may contain anything, parentheses as well. */
export function parseStat(stat: string): ProcessTime {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}

const readStat = (pid: string): ProcessTime | null => {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return null; // it has ended meanwhile; its parent has its time
  }
};

/** CPU time that each of these processes and all below it have used so far, in microseconds; exact to 10 ms for each. */
export function cpuTimesUs(roots: readonly number[]): readonly number[] {
  const all = new Map<number, ProcessTime>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? readStat(name) : null;
    if (stat) all.set(Number(name), stat);
  }
  /** Its place in `roots`, or -1. */
  const rootOf = (pid: number): number => {
    for (let at: number | undefined = pid; at !== undefined && at > 0; at = all.get(at)?.parent) {
      const root = roots.indexOf(at);
      if (root >= 0) return root;
    }
    return -1;
  };
  const times = roots.map(() => 0);
  for (const [pid, { ticks }] of all) {
    const root = rootOf(pid);
    if (root >= 0) times[root] = (times[root] ?? 0) + ticks * usPerTick;
  }
  return times;
}
