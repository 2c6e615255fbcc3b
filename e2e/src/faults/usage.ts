import { readdir, readFile } from "node:fs/promises";

/** What a process holds at a moment. */
export interface Usage {
  /** Changes when the process is another one: it was killed and started again. */
  readonly pid: number;
  readonly atMs: number;
  readonly residentMb: number;
  /** Files, sockets and pipes. */
  readonly handles: number;
}

/** Reads it from `/proc`, as Linux has it; `null` elsewhere, or if the process has just ended. */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [status, handles] = await Promise.all([
      readFile(`/proc/${pid}/status`, "utf8"),
      readdir(`/proc/${pid}/fd`).then(({ length }) => length),
    ]);
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
    return { pid, atMs: performance.now(), residentMb: kilobytes / 1_024, handles };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** By how much a value grows in an hour: the line of least squares. 0 for less than two samples. */
function perHour(samples: readonly { readonly atMs: number; readonly value: number }[]): number {
  const [atMs, value] = [mean(samples.map((sample) => sample.atMs)), mean(samples.map((sample) => sample.value))];
  const spread = samples.reduce((sum, sample) => sum + (sample.atMs - atMs) ** 2, 0);
  if (spread === 0) return 0;
  const slope = samples.reduce((sum, sample) => sum + (sample.atMs - atMs) * (sample.value - value), 0) / spread;
  return slope * 3_600_000;
}

/** A line about one process over a run, from when it was last started and warm. */
export function describeUsage(samples: readonly Usage[]): string {
  const last = samples.at(-1);
  if (!last) return "nothing is known";
  const own = samples.filter(({ pid }) => pid === last.pid);
  const warm = own.slice(Math.floor(own.length / 4));
  const [memory, handles] = (["residentMb", "handles"] as const).map((key) =>
    perHour(warm.map((sample) => ({ atMs: sample.atMs, value: sample[key] }))),
  );
  const trend = `${(memory ?? 0).toFixed(1)} MB and ${(handles ?? 0).toFixed(1)} handles an hour`;
  return `${last.residentMb.toFixed(0)} MB, ${last.handles} handles; over ${warm.length} rounds since its start ${trend}`;
}
