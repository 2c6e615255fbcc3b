import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ServerProcess } from "./server-process.ts";

const command = fileURLToPath(new URL("../../apps/server/src/cli.ts", import.meta.url));

/** `tidings`, as an operator types it beside a server; resolves with what it prints. */
async function tidings({ databasePath }: ServerProcess, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      DATABASE_URL: `file:${databasePath}`,
    },
  });
  return stdout.trim();
}

export async function pushFromCommandLine(
  server: ServerProcess,
  {
    to,
    ...data
  }: { readonly to: string | readonly string[]; readonly title: string; readonly body?: string; readonly url?: string },
): Promise<{ accepted: number; duplicate: boolean }> {
  const announcement = ["--type", "announcement", "--data", JSON.stringify(data)];
  const recipients = [to].flat().flatMap((userId) => ["--to", userId]);
  return JSON.parse(await tidings(server, "push", ...recipients, ...announcement, "--url", server.url)) as {
    accepted: number;
    duplicate: boolean;
  };
}

export const tokenFromCommandLine = (
  server: ServerProcess,
  { user, expires }: { readonly user: string; readonly expires: string },
): Promise<string> => tidings(server, "token", "--user", user, "--expires", expires);

/** Refuses the tokens that a user has been given until now, and ends the user's connections. */
export const revokeFromCommandLine = (server: ServerProcess, user: string): Promise<string> =>
  tidings(server, "revoke", "--user", user, "--url", server.url);
