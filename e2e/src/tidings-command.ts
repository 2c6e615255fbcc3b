import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ServerProcess } from "./server-process.ts";

const command = fileURLToPath(new URL("../../apps/server/src/cli.ts", import.meta.url));

/** `tidings push`, as an operator types it. */
export async function pushFromCommandLine(
  { url, databasePath }: ServerProcess,
  { to, title }: { readonly to: string; readonly title: string },
): Promise<{ accepted: number; duplicate: boolean }> {
  const data = JSON.stringify({ title });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, "push", "--to", to, "--type", "announcement", "--data", data, "--url", url],
    { env: { PATH: process.env["PATH"], DATABASE_URL: `file:${databasePath}` } },
  );
  return JSON.parse(stdout) as { accepted: number; duplicate: boolean };
}
