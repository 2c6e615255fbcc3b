import { generate } from "../generator.ts";
import type { Job, Target, Traffic } from "../load/job.ts";
import type { Part, Peer, RunningPeer } from "../peers/peer.ts";
import type { Measurement } from "./scenario.ts";

export const targetOf = ({ dialect }: Peer, { urls, processes, secret }: RunningPeer): Target => ({
  dialect,
  urls,
  pids: processes.map(({ pid }) => pid),
  secret,
});

/** Starts the peer, loads it, and measures between the job's marks. */
export async function measureTraffic(peer: Peer, job: Job): Promise<Measurement> {
  await using running = await peer.start();
  const { probe } = running;
  let delay: number | undefined;
  const traffic = await generate<Traffic>(targetOf(peer, running), job, async (mark) => {
    if (mark === "begin") await probe?.begin();
    if (mark === "end") delay = await probe?.eventLoopDelayP99Ms();
  });
  const { count, elapsedMs, cpuUs, generatorCpuUs, latencyMs } = traffic;
  const cpuOf = (part?: Part): number =>
    cpuUs.reduce((sum, us, i) => (part === undefined || running.processes[i]?.part === part ? sum + us : sum), 0) /
    count;
  const parts = new Set(running.processes.map(({ part }) => part));
  return {
    perSecond: (count / elapsedMs) * 1_000,
    cpuUs: cpuOf(),
    ...(parts.size > 1 && { nodesCpuUs: cpuOf("nodes") }),
    ...(parts.has("redis") && { redisCpuUs: cpuOf("redis") }),
    ...(parts.has("postgres") && { postgresCpuUs: cpuOf("postgres") }),
    p50Ms: latencyMs.p50,
    p99Ms: latencyMs.p99,
    p999Ms: latencyMs.p999,
    ...(delay !== undefined && { eventLoopDelayP99Ms: delay }),
    generatorCpuUs: generatorCpuUs / count,
  };
}
