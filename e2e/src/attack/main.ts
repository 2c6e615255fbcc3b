import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { attacks } from "./attacks.ts";
import { deploy, type Deployment } from "./deployment.ts";
import { createMix, type Mix } from "./mix.ts";
import { prepare } from "./prepare.ts";
import { reachVariables } from "./reach-attacks.ts";
import type { Target } from "./target.ts";
import { type Latencies, watchVictim } from "./victim.ts";

const usage = `Attacks a server as one user or one address, and tells what another user notices of it.

  --seconds S      of each attack (default 10)
  --only LIST      attacks, comma-separated; default: all of them, one after the other
  --fuzz N         then N mixes of attacks, each made of the worst so far
  --store KIND     sqlite, or postgres: two nodes with Redis (default sqlite)
  --rate-limit R   as TIDINGS_RATE_LIMIT (default 100/300)
  --conversations  of the attacker (default 1000)
  --seed N         of the mixes

A row is bad if the victim's p95 is more than five times what it is alone, a message of theirs failed, or the servers take
more than 200 MB beside what they had, or still do after a minute.
`;

/**
 * What a server holds against an address does not concern its victims. Systems other than Linux have no more than one address for
 * themselves.
 */
const ownAddress = process.platform === "linux" ? { ATTACKER_ADDRESS: "127.0.0.2" } : {};

const mebibyte = 1_024 * 1_024;
const bounds = { ratio: 5, bytes: 200 * mebibyte, backWithinSeconds: 60 } as const;

interface Row {
  readonly alone: Latencies;
  readonly beside: Latencies;
  readonly ratio: number;
  readonly peakBytes: number;
  /** What the servers used of a processor, alone and beside. 1: all of one. */
  readonly processor: readonly [alone: number, beside: number];
  readonly backAfterSeconds: number;
}

/** The most that is resident until it is stopped. */
function watchMemory(deployment: Deployment): () => Promise<number> {
  const ending = new AbortController();
  const watch = async (): Promise<number> => {
    let peak = 0;
    while (!ending.signal.aborted) {
      peak = Math.max(peak, await deployment.residentBytes());
      await pause(100);
    }
    return peak;
  };
  const watched = watch();
  return () => {
    ending.abort();
    return watched;
  };
}

/** What is done meanwhile, and what of a processor the servers use for it. */
async function shareOf<T>(deployment: Deployment, run: () => Promise<T>): Promise<readonly [number, T]> {
  const [startMs, startSeconds] = [performance.now(), await deployment.processorSeconds()];
  const result = await run();
  const used = (await deployment.processorSeconds()) - startSeconds;
  return [(used * 1_000) / (performance.now() - startMs), result];
}

async function attack(
  deployment: Deployment,
  target: Target,
  victim: string,
  names: readonly string[],
  seconds: number,
): Promise<Row> {
  const before = await deployment.residentBytes();
  const [aloneShare, alone] = await shareOf(deployment, () =>
    watchVictim(deployment.urls[0], victim, { seconds: Math.max(4, seconds / 2) }),
  );
  const stopWatching = watchMemory(deployment);
  const attacker = fork(fileURLToPath(new URL("attacker.ts", import.meta.url)), [JSON.stringify(target), ...names], {
    env: { ...process.env, ...ownAddress },
  });
  let measured: readonly [number, Latencies];
  try {
    measured = await shareOf(deployment, () => watchVictim(deployment.urls[0], victim, { seconds, settleSeconds: 1 }));
  } finally {
    attacker.kill("SIGKILL");
    if (attacker.exitCode === null && attacker.signalCode === null) await once(attacker, "exit");
  }
  const peakBytes = (await stopWatching()) - before;
  const endedMs = performance.now();
  const secondsSince = (): number => (performance.now() - endedMs) / 1_000;
  while (secondsSince() < bounds.backWithinSeconds && (await deployment.residentBytes()) - before > bounds.bytes) {
    await pause(500);
  }
  // its debts are paid before the next one
  await pause(Math.max(0, 3_500 - 1_000 * secondsSince()));
  const [besideShare, beside] = measured;
  const processor = [aloneShare, besideShare] as const;
  return { alone, beside, ratio: beside.p95 / alone.p95, peakBytes, processor, backAfterSeconds: secondsSince() };
}

const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : "never").padStart(8);

function print(name: string, { alone, beside, ratio, peakBytes, processor, backAfterSeconds }: Row): boolean {
  const isBad =
    ratio > bounds.ratio ||
    beside.failed > 0 ||
    peakBytes > bounds.bytes ||
    backAfterSeconds >= bounds.backWithinSeconds;
  console.log(
    `${name.padEnd(28)} ${ms(alone.p50)} ${ms(alone.p95)}   ${ms(beside.p50)} ${ms(beside.p95)} ${ms(beside.max)}` +
      `   ${ratio.toFixed(1).padStart(5)}   ${(peakBytes / mebibyte).toFixed(0).padStart(5)} MB   ${processor.map((share) => `${(100 * share).toFixed(0)} %`).join(" → ")}` +
      `${beside.failed > 0 ? `   ${beside.failed} failed` : ""}${isBad ? "   BAD" : ""}`,
  );
  return !isBad;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "10" },
      only: { type: "string", default: "" },
      fuzz: { type: "string", default: "0" },
      store: { type: "string", default: "sqlite" },
      "rate-limit": { type: "string", default: "100/300" },
      conversations: { type: "string", default: "1000" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    for (const [name, { what }] of Object.entries(attacks)) console.log(`  ${name.padEnd(20)} ${what}`);
    return;
  }
  const { store } = values;
  if (store !== "sqlite" && store !== "postgres") throw new RangeError(`--store is ${store}: give sqlite or postgres`);
  await using deployment = await deploy(store, {
    TIDINGS_RATE_LIMIT: values["rate-limit"],
    TIDINGS_STRANGERS: "off",
    TIDINGS_PRESENCE: "everyone",
    ...reachVariables,
  });
  const attacker = {
    urls: deployment.urls,
    userId: "mallory",
    token: await deployment.token("mallory"),
    peer: "peer",
    peerToken: await deployment.token("peer"),
  };
  const victim = await deployment.token("victim");
  const target: Target = { ...attacker, groups: await prepare(attacker, Number(values.conversations)) };
  await watchVictim(deployment.urls[0], victim, { seconds: 5 }); // the first messages pay for the compiler

  console.log(`${"".padEnd(28)}    alone p50/p95         beside p50/p95/max        ratio    memory   processor`);
  let isHeld = true;
  const seconds = Number(values.seconds);
  const ratios = new Map<string, number>();
  const attempt = async (names: readonly string[]): Promise<number> => {
    const row = await attack(deployment, target, victim, names, seconds);
    isHeld = print(names.join(" + "), row) && isHeld;
    return row.ratio;
  };
  const names = values.only === "" ? Object.keys(attacks) : values.only.split(",");
  for (const name of names) ratios.set(name, await attempt([name]));
  const mix: Mix = createMix(ratios, Number(values.seed));
  for (let n = 0; n < Number(values.fuzz); n += 1) {
    const mixed = mix.next();
    mix.learn(mixed, await attempt(mixed));
  }
  if (deployment.output.trim() !== "") console.log(`\nThe server wrote:\n${deployment.output.slice(-3_000)}`);
  console.log(isHeld ? "All of it held." : "Not all of it held.");
  if (!isHeld) process.exitCode = 1;
}

// So that the servers end with it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

await main();
