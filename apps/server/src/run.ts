import { setFlagsFromString } from "node:v8";
import { readEnvironment } from "./environment/environment.ts";
import { explain } from "./explain.ts";
import { type RunningServer, serve } from "./serve.ts";

/**
 * Where most objects of a kind outlive a collection, V8 makes the next ones in the old generation at once. Here these are
 * the calls that wait for the disk: dead a moment later, they would keep all that they refer to in memory until the next
 * full collection, and have every small one copy it (docs/performance.md).
 */
const noGuessing = "--no-allocation-site-pretenuring";

/** How long after a signal a start that hangs is given up, for example if the database does not answer. */
const START_GRACE_MS = 2_000;

/** How long it may take to close what a failed start has opened: a process that does not exit is never started again. */
const FAILURE_GRACE_MS = 2_000;

/** How long clients have to go elsewhere when the store has stopped for good. */
const STORE_GRACE_MS = 2_000;

/** Runs the server until it is told to stop; exits with 0 after a drain, and with 1 if it cannot start or its store stops for good. */
export async function main(): Promise<void> {
  setFlagsFromString(noGuessing);
  try {
    const environment = readEnvironment(process.env);
    const starting = serve(environment);
    stopOnSignal(starting);
    const server = await starting;
    void endWithStore(server);
    if (process.stdout.isTTY) {
      console.log(`\n  Tidings is ready: ${server.url}`);
      console.log("demo" in environment.auth ? "  Demo mode: anyone can sign in with any name.\n" : "");
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
    setTimeout(() => process.exit(), FAILURE_GRACE_MS).unref();
  }
}

/** A process that cannot store is of no use, and its supervisor may start one that can. */
async function endWithStore(server: RunningServer): Promise<void> {
  await server.failed;
  setTimeout(() => process.exit(1), STORE_GRACE_MS);
  await server.stop().catch((error: unknown) => console.error(explain(error)));
  process.exit(1);
}

/** From the first moment on: a server that is stopped while it starts ends in order as well. */
function stopOnSignal(starting: Promise<RunningServer>): void {
  const stop = async (): Promise<void> => {
    process.once("SIGINT", () => process.exit(130)); // asked a second time: at once
    const giveUp = setTimeout(() => {
      console.error(`Stopped while starting: it was not ready ${START_GRACE_MS / 1_000} seconds after the signal`);
      process.exit(0);
    }, START_GRACE_MS);
    const server = await starting.catch(() => null); // the caller of `main` is told why
    clearTimeout(giveUp);
    if (!server) return;
    try {
      await server.stop();
      process.exit(0);
    } catch (error) {
      console.error(explain(error));
      process.exit(1);
    }
  };
  // supervisors send it twice, to the group and through the one that started it: the second one must not cut the drain short
  let isAsked = false;
  process.on("SIGTERM", () => {
    if (!isAsked) void stop();
    isAsked = true;
  });
  process.once("SIGINT", () => void stop());
}
