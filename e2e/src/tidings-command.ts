import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ServerProcess } from "./server-process.ts";

const command = fileURLToPath(new URL("../../apps/server/src/cli.ts", import.meta.url));

/** `tidings`, as an operator types it beside a server; resolves with what it prints. */
async function tidings({ databasePath }: ServerProcess, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: { PATH: process.env["PATH"], DATABASE_URL: `file:${databasePath}` },
  });
  return stdout.trim();
}

export async function pushFromCommandLine(
  server: ServerProcess,
  { to, ...data }: { readonly to: string; readonly title: string; readonly body?: string; readonly url?: string },
): Promise<{ accepted: number; duplicate: boolean }> {
  const announcement = ["--type", "announcement", "--data", JSON.stringify(data)];
  return JSON.parse(await tidings(server, "push", "--to", to, ...announcement, "--url", server.url)) as {
    accepted: number;
    duplicate: boolean;
  };
}

export const tokenFromCommandLine = (
  server: ServerProcess,
  { user, expires }: { readonly user: string; readonly expires: string },
): Promise<string> => tidings(server, "token", "--user", user, "--expires", expires);
