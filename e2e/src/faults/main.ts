import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chooseKinds } from "./plan.ts";
import { runReach, type ReachRunOptions } from "./reach/reach-run.ts";
import { run, type RunOptions } from "./run.ts";

const usage = `Breaks a real deployment in every way at random, and checks that nothing is lost.

  --seed N         decides everything that is decided (default: one that is printed)
  --minutes M      how long (default 1)
  --nodes N        servers on one PostgreSQL and one Redis (default 3)
  --store KIND     postgres, or sqlite: one node with a file of its own (default postgres)
  --users N        users, each with one to three clients (default 12)
  --channels       users with addresses on four channels instead, whose providers fail; of the options it takes --seed, --minutes,
                   --nodes (default 2), --store, --users (default 1000) and --pace, the usual pause between two pushes (default 100)
  --only LIST      faults, comma-separated: a part (node, postgres, redis, file, client) or one kind of it (node:kill); none
  --round-seconds  everything is mended and checked this often (default 60)
  --attack         somebody attacks the servers meanwhile, which then have their limits
  --round N        only this round of a run
  --pace MS        the longest pause between two actions of a client (default 500)
  --calm X         scales the pauses between faults (default 1)
  --dump FOLDER    where the journal of a round with findings goes (default: the temporary folder)
`;

const print = (text: string): void => console.log(text);

/** `null`: only the usage is asked for. Throws for options that make no sense. */
function readOptions(): (() => Promise<boolean>) | null {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      minutes: { type: "string", default: "1" },
      nodes: { type: "string" },
      store: { type: "string", default: "postgres" },
      users: { type: "string" },
      channels: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      "round-seconds": { type: "string", default: "60" },
      attack: { type: "boolean", default: false },
      round: { type: "string" },
      pace: { type: "string" },
      calm: { type: "string", default: "1" },
      dump: { type: "string", default: join(tmpdir(), "tidings-faults") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const { store } = values;
  if (store !== "postgres" && store !== "sqlite") throw new RangeError(`--store is ${store}: give postgres or sqlite`);
  const only = values.only === "" ? [] : values.only.split(",");
  chooseKinds(only);
  const { seed } = values;
  const minutes = positive("minutes", values.minutes);
  const nodes = (usual: string): number => positive("nodes", values.nodes ?? (store === "sqlite" ? "1" : usual));
  if (values.channels) {
    const users = positive("users", values.users ?? "1000");
    const pushEveryMs = positive("pace", values.pace ?? "100");
    const load = { users, pushEveryMs, faultEveryMs: 5_000 };
    return () => runChannels({ seed, seconds: minutes * 60, nodes: nodes("2"), store, ...load, print });
  }
  const options: RunOptions = {
    seed,
    minutes,
    nodes: nodes("3"),
    store,
    users: positive("users", values.users ?? "12"),
    only,
    attacked: values.attack,
    roundSeconds: positive("round-seconds", values["round-seconds"]),
    onlyRound: values.round === undefined ? null : positive("round", values.round),
    maxPauseMs: positive("pace", values.pace ?? "500"),
    calm: positive("calm", values.calm),
    dumpFolder: values.dump,
    print,
  };
  return async () => (await run(options)).passed;
}

async function runChannels(options: ReachRunOptions): Promise<boolean> {
  console.log(`seed ${options.seed}: ${options.seconds} s, ${options.nodes} nodes on ${options.store}`);
  const { findings } = await runReach(options);
  // one thing that was found very often must not hide another
  const byText = [...Map.groupBy(findings, (text) => text)];
  for (const [text, { length }] of byText.slice(0, 50))
    console.log(`  ${length === 1 ? "" : `${length} times: `}${text}`);
  console.log(findings.length === 0 ? "everything holds" : `${findings.length} findings`);
  return findings.length === 0;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name} is ${text}: give a positive number`);
  return value;
}

function readOptionsOrExit(): ReturnType<typeof readOptions> {
  try {
    return readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return process.exit(2);
  }
}

// So that the servers end with it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const start = readOptionsOrExit();
if (start === null) console.log(usage);
else process.exitCode = (await start()) ? 0 : 1;
