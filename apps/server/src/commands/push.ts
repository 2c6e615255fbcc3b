import { pushScope } from "@tidings/router";
import { type Command, InvalidArgumentError } from "commander";
import { callServer, withServerOptions } from "./server-client.ts";

/** In an object: the command line takes a `null` for an empty text. */
function parseJson(text: string): { readonly json: unknown } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    throw new InvalidArgumentError("This is not JSON.");
  }
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

interface PushOptions {
  readonly to?: readonly string[];
  readonly topic?: string;
  readonly type: "announcement";
  readonly data: { readonly json: unknown };
  readonly key?: string;
  readonly collapse?: string;
  readonly ephemeral?: true;
  readonly url: string;
  readonly token?: string;
}

/** `tidings push`: prints the server's answer, and says so if a recipient has never been there. */
export function addPush(program: Command): void {
  const command = program
    .command("push")
    .description("push an event to users, through a running server")
    .option("--to <userId>", "a user who gets it; ids are exact, so Bob is not bob; may be repeated", collect)
    .option("--topic <topic>", "everyone subscribed to the topic gets it")
    .requiredOption("--type <type>", "a push type of the server's catalogue, for example announcement")
    .requiredOption("--data <json>", 'the data that the type asks for, for example \'{"title":"Hello"}\'', parseJson)
    .option("--key <key>", "idempotency key: a second push with it does nothing")
    .option("--collapse <value>", "replaces the unread push with the same value")
    .option("--ephemeral", "only to those online now, not stored");
  withServerOptions(command, pushScope).action(async (options: PushOptions) => {
    const { to, topic, type, key, collapse, ephemeral } = options;
    const data = options.data.json as { readonly title: string }; // the server checks it by its own catalogue
    if ((to === undefined) === (topic === undefined)) program.error("Give either --to, at least once, or --topic.");
    const client = await callServer(options, pushScope);
    const recipients = topic === undefined ? [...new Set(to)] : { topic };
    const result = await client.notifications.push.mutate({
      to: recipients,
      type,
      data,
      key,
      collapse,
      durable: ephemeral !== true,
    });
    console.log(JSON.stringify(result));
    if (Array.isArray(recipients)) warnOfStrangers(recipients, { ...result, waits: ephemeral !== true });
  });
}

/** A push waits for users who come later, so one to a misspelt id looks like any other. */
function warnOfStrangers(
  recipients: readonly string[],
  { known = recipients.length, waits }: { readonly known?: number; readonly waits: boolean },
): void {
  if (known >= recipients.length) return;
  const ids = recipients.map((id) => JSON.stringify(id)).join(", ");
  const who =
    recipients.length === 1
      ? `No user ${ids} has ever connected`
      : `${recipients.length - known} of the users ${ids} have never connected`;
  console.error(`${who}: ids are exact, so check the spelling.${waits ? " The push waits for them." : ""}`);
}
