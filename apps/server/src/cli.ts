#!/usr/bin/env node
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import { pushScope } from "@tidings/router";
import { Command, InvalidArgumentError } from "commander";
import { openStore } from "./adapters.ts";
import { readDemoSecret } from "./demo/people-file.ts";
import { readEnvironment } from "./environment/environment.ts";
import { explain } from "./explain.ts";
import { main } from "./run.ts";
import type { AppRouter } from "./router.ts";
import { signToken } from "@tidings/server";

const MINUTE = 60;
const units: Readonly<Record<string, number>> = { s: 1, m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

function parseDuration(text: string): number {
  const [, amount, unit = "s"] = /^(\d{1,6})([smhd])?$/.exec(text) ?? [];
  if (amount === undefined)
    throw new InvalidArgumentError("Give seconds, or a number with s, m, h or d: 30m, 12h, 7d.");
  return Number(amount) * (units[unit] ?? 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("This is not JSON.");
  }
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

interface Signing {
  readonly secret: string;
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
}

/** What the server's tokens are signed with: the configured secret and claims, or the demo's secret beside the database. */
async function signing(): Promise<Signing> {
  const { auth, database } = readEnvironment(process.env, { serves: false });
  if (auth !== null && "secret" in auth) {
    return { secret: auth.secret, issuer: auth.issuer ?? undefined, audience: auth.audience ?? undefined };
  }
  const secret = auth === null || "demo" in auth ? await readDemoSecret(database) : null;
  if (secret !== null) return { secret };
  throw new Error(
    "There is no secret to sign with: set TIDINGS_JWT_SECRET to the server's, or start a demo server first",
  );
}

const program = new Command("tidings")
  .description("Typed real-time chat, presence and push notifications")
  .addHelpText("after", "\nThe environment variables that configure the server are listed in the README.");

program.command("serve", { isDefault: true }).description("start the server with the given environment").action(main);

program
  .command("push")
  .description("push an event to users, through a running server")
  .option("--to <userId>", "a user who gets it; may be repeated", collect)
  .option("--topic <topic>", "everyone subscribed to the topic gets it")
  .requiredOption("--type <type>", "a push type of the server's catalogue, for example announcement")
  .requiredOption("--data <json>", 'the data that the type asks for, for example \'{"title":"Hello"}\'', parseJson)
  .option("--key <key>", "idempotency key: a second push with it does nothing")
  .option("--collapse <value>", "replaces the unread push with the same value")
  .option("--ephemeral", "only to those online now, not stored")
  .option("--url <url>", "where the server is", "http://localhost:3000")
  .option(
    "--token <token>",
    "a token with the scope push (default: $TIDINGS_TOKEN, or one signed with the server's secret)",
  )
  .action(async (options) => {
    const { to, topic, type, data, key, collapse, ephemeral, url } = options;
    if ((to === undefined) === (topic === undefined)) program.error("Give either --to, at least once, or --topic.");
    const token: string =
      options.token ??
      process.env["TIDINGS_TOKEN"] ??
      (await signToken({
        ...(await signing()),
        userId: "tidings-cli",
        scopes: [pushScope],
        expiresInSeconds: MINUTE,
      }));
    const client = createTRPCClient<AppRouter>({
      links: [httpLink({ url: new URL("/trpc", url).href, headers: { Authorization: `Bearer ${token}` } })],
    });
    const recipients = topic === undefined ? to : { topic };
    const result = await client.notifications.push.mutate({
      to: recipients,
      type,
      data,
      key,
      collapse,
      durable: ephemeral !== true,
    });
    console.log(JSON.stringify(result));
  });

program
  .command("token")
  .description("print a token that the server accepts, signed with its secret")
  .requiredOption("--user <userId>", "whose token it is (claim sub)")
  .option("--scope <scope>", "a scope it grants, for example push; may be repeated", collect)
  .option("--expires <duration>", "how long it is valid, for example 30m, 12h or 7d", parseDuration, 60 * MINUTE)
  .action(async ({ user, scope = [], expires }) => {
    console.log(await signToken({ ...(await signing()), userId: user, scopes: scope, expiresInSeconds: expires }));
  });

program
  .command("migrate")
  .description("bring the database up to this version, and say so; serve does it as well")
  .action(async () => {
    const store = await openStore(readEnvironment(process.env, { serves: false }).database, (error) =>
      console.error(explain(error)),
    );
    await store.close();
    console.log("The database is up to date");
  });

try {
  await program.parseAsync();
} catch (error) {
  const unreachable = error instanceof TRPCClientError && error.data === undefined;
  console.error(
    unreachable ? `No answer: ${error.message}. Is the server running, and is --url right?` : explain(error),
  );
  process.exitCode = 1;
}
