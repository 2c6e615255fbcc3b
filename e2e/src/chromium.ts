import { join } from "node:path";
import { installPackages, isProgram, pathFolders } from "@tidings/testing/programs";
import { type Browser, chromium } from "playwright-core";
import { patienceMs } from "./patience.ts";
import { isTranslated, translator } from "./translator.ts";

interface Program {
  readonly names: readonly string[];
  /** The package of Debian and its relatives. */
  readonly package: string;
}

/** The browser that people have. */
const whole: Program = { names: ["chromium", "chromium-browser", "google-chrome"], package: "chromium" };

/** Its engine alone, without windows: everything in a page is the same, but a test takes a quarter less of the processor. */
const shell: Program = {
  names: ["chromium-headless-shell", "chrome-headless-shell"],
  package: "chromium-headless-shell",
};

const givenPath = process.env["CHROMIUM_PATH"] ?? "";

async function find({ names }: Program): Promise<string | null> {
  const candidates = [
    givenPath,
    ...pathFolders().flatMap((folder) => names.map((name) => join(folder, name))),
    ...(names === whole.names ? ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"] : []),
  ];
  for (const path of candidates) if (path !== "" && (await isProgram(path))) return path;
  return null;
}

/** Where it is; as root on Debian it is installed if missing. */
async function bring(program: Program): Promise<string> {
  const howToGetIt = `${program.package} is missing: install it, or set CHROMIUM_PATH to where Chromium is`;
  const found = await find(program);
  if (found !== null) return found;
  await installPackages([program.package], howToGetIt);
  const installed = await find(program);
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

/** Before any test needs it. Without the shell, which not every system has, the tests take longer. */
export async function bringChromium(): Promise<void> {
  await bring(whole);
  await bring(shell).catch(({ message }: Error) => console.warn(`All tests run in the whole Chromium. ${message}`));
}

export interface ChromiumOptions {
  /** The browser that people have: only that shows notifications. Default: its engine alone, if it is there. */
  readonly isWhole?: boolean;
  /** In addition to the process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function launchChromium({ isWhole = false, environment = {} }: ChromiumOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: (isWhole ? null : await find(shell)) ?? (await bring(whole)),
    env: { ...process.env, ...environment },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(patienceMs);
    if (isTranslated) await context.addInitScript(translator);
    return context;
  };
  return browser;
}
