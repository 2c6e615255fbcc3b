import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "@tidings/testing/programs";
import { eventually } from "./eventually.ts";
import type { PackedPackages } from "./packed-packages.ts";

const execute = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program of a project, running. */
export interface RunningScript extends AsyncDisposable {
  readonly url: string;
  /** What it has written. */
  readonly output: () => string;
  /** Types a line, as a person at its terminal would. */
  readonly type: (line: string) => void;
}

/** A project that `npm create tidings` made, with the packages as they would be published. */
export interface CreatedProject {
  readonly folder: string;
  /** Runs one of its scripts to the end; rejects with what it has written if it fails. */
  run(script: string): Promise<string>;
  /** Starts one of its scripts; resolves once it says that it is there. */
  start(script: string, saysWhenReady: RegExp, variables?: NodeJS.ProcessEnv): Promise<RunningScript>;
}

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" });

/** Makes one beside the packages, and installs it: Tidings from what was packed, everything else in the repository's versions. */
export async function createProjectFrom(packed: PackedPackages, template: string): Promise<CreatedProject> {
  const creator = join(packed.folder, "node_modules/create-tidings/bin.mjs");
  const folder = join(packed.folder, "projects", template);
  const cwd = packed.folder;
  await execute(process.execPath, [creator, folder, "--template", template, "--no-install"], { cwd });

  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as object;
  const overrides = packed.packages.map(({ manifest: { name }, tarball }) => [name, `file:${tarball}`]);
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ ...manifest, pnpm: { overrides: Object.fromEntries(overrides) as object } }),
  );
  // the versions of everything else are the repository's, which are installed already, and not what came out today
  await copyFile(join(root, "pnpm-lock.yaml"), join(folder, "pnpm-lock.yaml"));
  const install = [
    "install",
    "--ignore-workspace",
    "--prefer-offline",
    "--no-frozen-lockfile",
    "--config.verify-deps-before-run=false",
  ];
  await execute("pnpm", install, { cwd: folder, env: environment() });

  return {
    folder,
    async run(script) {
      const { stdout, stderr } = await execute("npm", ["run", script], { cwd: folder, env: environment() });
      return stdout + stderr;
    },
    async start(script, saysWhenReady, variables = {}) {
      const port = await freePort();
      const { scripts } = manifest as { readonly scripts: Readonly<Record<string, string>> };
      const command = scripts[script];
      if (command === undefined) throw new Error(`The project has no script ${script}`);
      const [, ...args] = command.split(" "); // `node …`: without a shell between, which would not pass on signals
      const env = { ...environment(), PORT: String(port), ...variables };
      const child = spawn(process.execPath, args, { cwd: folder, env });
      let output = "";
      child.stdout.on("data", (text: Buffer) => (output += text.toString()));
      child.stderr.on("data", (text: Buffer) => (output += text.toString()));
      try {
        await eventually(() => {
          if (child.exitCode !== null) throw new Error(`${command} has ended:\n${output}`);
          if (!saysWhenReady.test(output)) throw new Error(`${command} is not ready:\n${output}`);
        });
      } catch (error) {
        await end(child);
        throw error;
      }
      return {
        url: `http://localhost:${port}`,
        output: () => output,
        type: (line) => child.stdin.write(`${line}\n`),
        [Symbol.asyncDispose]: () => end(child),
      };
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}
