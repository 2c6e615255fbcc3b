import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import type { Command } from "commander";
import type { AppRouter } from "../router.ts";
import { signForServer } from "./signing.ts";

interface ServerOptions {
  readonly url: string;
  readonly token?: string | undefined;
}

/** Adds the options that say which server a command calls, and as whom. */
export const withServerOptions = (command: Command, scope: string): Command =>
  command
    .option("--url <url>", "where the server is, with its base path if it has one", "http://localhost:3000")
    .option(
      "--token <token>",
      `a token with the scope ${scope} (default: $TIDINGS_TOKEN, or one signed with the server's secret)`,
    );

export async function callServer({ url, token }: ServerOptions, scope: string): Promise<TRPCClient<AppRouter>> {
  const given = token ?? (process.env["TIDINGS_TOKEN"] || undefined);
  const bearer =
    given?.trim() ?? (await signForServer({ userId: "tidings-cli", scopes: [scope], expiresInSeconds: 60 }));
  // what refuses it otherwise would print it
  if (!/^[!-~]+$/.test(bearer))
    throw new Error("The token has a character that no header can carry: give it as it was made");
  const headers = { Authorization: `Bearer ${bearer}` };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url.replace(/\/+$/, "")}/trpc`, headers })] });
}
