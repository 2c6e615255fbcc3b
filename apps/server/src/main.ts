import { readEnvironment } from "./environment.ts";
import { explain } from "./explain.ts";
import { serve } from "./serve.ts";

/** Runs the server until it is told to stop; exits with 0 after a drain and with 1 if it cannot start. */
export async function main(): Promise<void> {
  try {
    const server = await serve(readEnvironment(process.env));
    if (process.stdout.isTTY) console.log(`\n  Tidings is ready: ${server.url}\n`);
    const stop = (): void => {
      process.once("SIGINT", () => process.exit(130)); // asked a second time: at once
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(explain(error));
          process.exit(1);
        },
      );
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
