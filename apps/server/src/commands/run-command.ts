import { TRPCClientError } from "@trpc/client";
import { Command } from "commander";
import { closestMatch } from "leven";
import { explain } from "../explain.ts";
import { addBackup } from "./backup.ts";
import { addMigrate } from "./migrate.ts";
import { addMove } from "./move.ts";
import { addDeadLetters, addOutlets } from "./outlets.ts";
import { addOutbox } from "./outbox.ts";
import { addPush } from "./push.ts";
import { addRevoke } from "./revoke.ts";
import { addToken } from "./token.ts";
import { addTrace } from "./trace.ts";
import { addVapid } from "./vapid.ts";

/** The command line: says what went wrong without a stack, and then exits with 1. */
export async function runCommand(): Promise<void> {
  const program = new Command("tidings")
    .description("Typed real-time chat, presence and push notifications")
    .addHelpText("after", "\nThe environment variables that configure the server are listed in docs/configuration.md.");
  program
    .command("serve", { isDefault: true })
    .description("start the server with the given environment")
    .allowExcessArguments() // a command that is misspelt comes here as well
    .action(async (_: object, { args: [unknown] }: Command) => {
      if (unknown === undefined) {
        const { main } = await import("../run.ts"); // a command begins without the server
        return main();
      }
      const meant = closestMatch(
        unknown,
        program.commands.map((command) => command.name()),
      );
      program.error(`${JSON.stringify(unknown)} is not a command: did you mean ${meant}? --help lists all.`);
    });
  const commands = [addPush, addToken, addRevoke, addMigrate, addOutbox, addTrace, addBackup, addMove, addVapid];
  for (const add of [...commands, addOutlets, addDeadLetters]) add(program);
  try {
    await program.parseAsync();
  } catch (error) {
    const unreachable = error instanceof TRPCClientError && error.data === undefined;
    console.error(
      unreachable ? `No answer: ${error.message}. Is the server running, and is --url right?` : explain(error),
    );
    process.exitCode = 1;
  }
}
