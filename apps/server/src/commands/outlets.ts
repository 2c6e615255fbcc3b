import { adminScope } from "@tidings/router";
import type { Command } from "commander";
import { callServer, withServerOptions } from "./server-client.ts";

interface ServerOptions {
  readonly url: string;
  readonly token?: string;
}

/** `tidings outlets`: a line of JSON for each system that gets everything. */
export function addOutlets(program: Command): void {
  const command = program
    .command("outlets")
    .description("list the systems that get every message and push, with what waits for each")
    .option("--remove <outlet>", "forget one that no server runs any more, with everything that waits for it");
  withServerOptions(command, adminScope).action(async (options: ServerOptions & { readonly remove?: string }) => {
    const client = await callServer(options, adminScope);
    if (options.remove !== undefined) {
      await checkOutlet(program, client, options.remove);
      console.log(JSON.stringify(await client.outlets.remove.mutate({ outlet: options.remove })));
      return;
    }
    const { outlets } = await client.outlets.status.query();
    for (const outlet of outlets) console.log(JSON.stringify(outlet));
  });
}

interface DeadLettersOptions extends ServerOptions {
  readonly outlet: string;
  readonly retry?: string;
  readonly drop?: string;
}

type Client = Awaited<ReturnType<typeof callServer>>;

/** A misspelt outlet has nothing that waits, and no dead letters: that would look as if all were well. */
async function checkOutlet(program: Command, client: Client, outlet: string): Promise<void> {
  const { outlets } = await client.outlets.status.query();
  const names = outlets.map((one) => one.outlet);
  if (names.includes(outlet)) return;
  const advice = names.length === 0 ? "the server has none" : `give one of ${names.join(", ")}`;
  program.error(`There is no outlet ${JSON.stringify(outlet)}: ${advice}.`);
}

const all = "all";
/** As many as a call may retry. */
const pageSize = 100;

/** Every dead letter of an outlet, a page at a time. */
async function* pagesOf(client: Client, outlet: string) {
  for (let after: string | undefined; ;) {
    const { deadLetters, hasMore } = await client.outlets.deadLetters.query({ outlet, after, limit: pageSize });
    if (deadLetters.length > 0) yield deadLetters;
    after = deadLetters.at(-1)?.id;
    if (!hasMore) return;
  }
}

async function* idsOf(client: Client, outlet: string, which: string): AsyncIterable<readonly string[]> {
  if (which !== all) yield [which];
  else for await (const page of pagesOf(client, outlet)) yield page.map(({ id }) => id);
}

async function retry(client: Client, outlet: string, which: string): Promise<void> {
  let sent = 0;
  let failed = 0;
  for await (const ids of idsOf(client, outlet, which)) {
    const result = await client.outlets.retry.mutate({ outlet, ids });
    for (const failure of result.failed) console.error(`${failure.id}: ${failure.reason}`);
    sent += result.sent;
    failed += result.failed.length;
  }
  console.log(JSON.stringify({ sent, failed }));
  if (failed > 0) process.exitCode = 1;
}

async function isListed(client: Client, outlet: string, id: string): Promise<boolean> {
  for await (const page of pagesOf(client, outlet)) if (page.some((letter) => letter.id === id)) return true;
  return false;
}

async function drop(program: Command, client: Client, outlet: string, which: string): Promise<void> {
  if (which !== all && !(await isListed(client, outlet, which))) {
    program.error(`The outlet ${outlet} has no dead letter ${JSON.stringify(which)}: take its id from the list.`);
  }
  let dropped = 0;
  for await (const ids of idsOf(client, outlet, which)) {
    await client.outlets.drop.mutate({ outlet, ids });
    dropped += ids.length;
  }
  console.log(JSON.stringify({ dropped }));
}

/** `tidings dead-letters`: a line of JSON for each event that was given up, or another try. */
export function addDeadLetters(program: Command): void {
  const command = program
    .command("dead-letters")
    .description("list the events that another system did not take, hand them over once more, or drop them")
    .option("--outlet <outlet>", "of which system: see `tidings outlets`", "webhook")
    .option("--retry <id>", `hand over the one with this id once more, or ${all}`)
    .option("--drop <id>", `take the one with this id off the list, or ${all}`);
  withServerOptions(command, adminScope).action(async (options: DeadLettersOptions) => {
    const { outlet } = options;
    if (options.retry !== undefined && options.drop !== undefined) program.error("Give either --retry or --drop.");
    const client = await callServer(options, adminScope);
    await checkOutlet(program, client, outlet);
    if (options.retry !== undefined) await retry(client, outlet, options.retry);
    else if (options.drop !== undefined) await drop(program, client, outlet, options.drop);
    else {
      for await (const page of pagesOf(client, outlet)) for (const letter of page) console.log(JSON.stringify(letter));
    }
  });
}
