import { spawn } from "node:child_process";
import { once } from "node:events";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cancel, confirm, intro, isCancel, outro, select, text } from "@clack/prompts";
import { createProject, isNodeTooOld, nameProblem, neededNode, ProjectError } from "./create-project.ts";
import { isTemplateName, type TemplateName, templateNames, templates } from "./templates.ts";

const help = `npm create tidings [folder] -- [--template ${templateNames.join("|")}] [--no-install]

${Object.entries(templates)
  .map(([name, { title, hint }]) => `  ${name.padEnd(6)} ${title}: ${hint}`)
  .join("\n")}

It asks for what is not given. Without a terminal, give a folder and a template.`;

interface Wanted {
  readonly folder: string;
  readonly template: TemplateName;
  readonly install: boolean;
}

/** Given at the command line, so nobody is asked. */
interface Given {
  readonly folder: string | undefined;
  readonly template: TemplateName | undefined;
  readonly install: boolean | undefined;
}

function readArguments(args: readonly string[]): Given | "help" {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      template: { type: "string", short: "t" },
      install: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return "help";
  const { template, install } = values;
  if (template !== undefined && !isTemplateName(template)) {
    throw new ProjectError(`The template "${template}" is unknown: choose one of ${templateNames.join(", ")}`);
  }
  if (template === undefined && positionals.length === 2 && isTemplateName(positionals[1] ?? "")) {
    throw new ProjectError(
      `npm has kept --template for itself: put -- before it, as in npm create tidings ${positionals[0]} -- --template ${positionals[1]}`,
    );
  }
  if (positionals.length > 1) throw new ProjectError(`Give one folder, and not ${positionals.join(" and ")}`);
  const [folder] = positionals;
  const problem = folder === undefined ? undefined : nameProblem(folder);
  if (problem !== undefined) throw new ProjectError(problem); // before anything is asked
  return { folder, template, install };
}

/** The user has turned away. */
class Cancelled extends Error {}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

async function ask(given: Given): Promise<Wanted> {
  const folder =
    given.folder ??
    answered(
      await text({
        message: "What is the project called?",
        defaultValue: "my-tidings",
        placeholder: "my-tidings",
        validate: (value) => nameProblem(value || "my-tidings"),
      }),
    );
  const template =
    given.template ??
    answered(
      await select({
        message: "What does it begin as?",
        options: templateNames.map((value) => ({ value, label: templates[value].title, hint: templates[value].hint })),
      }),
    );
  const install = given.install ?? answered(await confirm({ message: "Install its packages now?" }));
  return { folder, template, install };
}

function requireAll({ folder, template, install = true }: Given): Wanted {
  if (folder === undefined || template === undefined) {
    throw new ProjectError(
      `This is not a terminal, so no question can be asked: give a folder and a template\n\n${help}`,
    );
  }
  return { folder, template, install };
}

/** The package manager that this was started with. */
function packageManager(): string {
  const name = /^(\w+)\//.exec(process.env["npm_config_user_agent"] ?? "")?.[1];
  return name !== undefined && ["npm", "pnpm", "yarn", "bun"].includes(name) ? name : "npm";
}

async function installPackages(manager: string, folder: string): Promise<void> {
  const child = spawn(manager, ["install"], { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  const [code] = (await once(child, "exit").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new ProjectError(`${manager} is not there to install the packages: run "npm install" in ${folder}`);
  })) as [number | null];
  if (code !== 0) throw new ProjectError(`"${manager} install" failed in ${folder}: mend that, and run it again`);
}

function nextSteps({ folder, install: isInstalled }: Wanted, manager: string): string {
  const goThere = resolve(folder) === process.cwd() ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`];
  const steps = [...goThere, ...(isInstalled ? [] : [`${manager} install`]), `${manager} run dev`];
  const node = isNodeTooOld()
    ? `\n\nThe project needs Node ${neededNode.join(".")}, and this is ${process.versions.node}: it brings its own.`
    : "";
  return `${basename(resolve(folder))} is there. Now:\n\n${steps.map((step) => `  ${step}`).join("\n")}${node}`;
}

/** `npm create tidings`: resolves with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  try {
    const given = readArguments(args);
    if (given === "help") {
      console.log(help);
      return 0;
    }
    if (isAsking) intro("Tidings");
    const wanted = isAsking ? await ask(given) : requireAll(given);
    await createProject(wanted);
    const manager = packageManager();
    if (wanted.install) await installPackages(manager, wanted.folder);
    const steps = nextSteps(wanted, manager);
    if (isAsking) outro(steps);
    else console.log(steps);
    return 0;
  } catch (error) {
    if (error instanceof Cancelled) {
      cancel("Nothing was made.");
      return 1;
    }
    const isOfUser =
      error instanceof ProjectError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
    if (!isOfUser) throw error;
    console.error((error as Error).message);
    return 1;
  }
}
