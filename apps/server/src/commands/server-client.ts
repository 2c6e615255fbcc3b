import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import type { Command } from "commander";
import type { AppRouter } from "../router.ts";
import { signForServer } from "./signing.ts";

interface ServerOptions {
  readonly url: string;
  readonly token?: string | undefined;
}

const everywhere: ReadonlySet<string> = new Set(["", "0.0.0.0", "::"]);

/** Where the server is that has this environment. */
function standardUrl({ HOST = "", PORT, TIDINGS_BASE_PATH = "" }: NodeJS.ProcessEnv): string {
  const host = everywhere.has(HOST) ? "localhost" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT || 3000}${TIDINGS_BASE_PATH}`;
}

/** Adds the options that say which server a command calls, and as whom. */
export const withServerOptions = (command: Command, scope: string): Command =>
  command
    .option(
      "--url <url>",
      "where the server is, with its base path if it has one; by default as HOST, PORT and TIDINGS_BASE_PATH say",
      standardUrl(process.env),
    )
    .option(
      "--token <token>",
      `a token with the scope ${scope} (default: $TIDINGS_TOKEN, or one signed with the server's secret)`,
    );

export async function callServer({ url, token }: ServerOptions, scope: string): Promise<TRPCClient<AppRouter>> {
  const { username = "", password = "" } = URL.parse(url) ?? {};
  // what refuses it otherwise would print it
  if (username !== "" || password !== "")
    throw new Error("--url has a user or a password, which is not sent: leave it out");
  const given = token ?? (process.env["TIDINGS_TOKEN"] || undefined);
  const bearer =
    given?.trim() ?? (await signForServer({ userId: "tidings-cli", scopes: [scope], expiresInSeconds: 60 }));
  if (!/^[!-~]+$/.test(bearer))
    throw new Error("The token has a character that no header can carry: give it as it was made");
  const headers = { Authorization: `Bearer ${bearer}` };
  const base = url.replace(/\/+$/, "").replace(/\/trpc$/, ""); // clients are given the URL with it
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${base}/trpc`, headers })] });
}
