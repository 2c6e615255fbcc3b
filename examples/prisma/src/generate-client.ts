import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("..", import.meta.url));

/**
 * `prisma generate`, and what the compiler says of what it has made. It would download an engine for migrations, which it does not need
 * here: with another program named in its place it does not.
 */
export default async function generateClient(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  await run("prisma", ["generate", "--schema", "schema.prisma"], { cwd: folder, env });
  await run("tsc", ["-p", folder], { cwd: folder }).catch((error: { readonly stdout: string }) => {
    throw new Error(`The example does not compile:\n${error.stdout}`);
  });
}
