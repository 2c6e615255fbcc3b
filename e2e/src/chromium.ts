import { join } from "node:path";
import { installPackages, isProgram, pathFolders } from "@tidings/testing/programs";
import { type Browser, chromium } from "playwright-core";
import { patienceMs } from "./patience.ts";
import { isTranslated, translator } from "./translator.ts";

const howToGetIt = "The browser tests need Chromium: install it, or set CHROMIUM_PATH to where it is";

async function find(): Promise<string | null> {
  const candidates = [
    process.env["CHROMIUM_PATH"] ?? "",
    ...pathFolders().flatMap((folder) =>
      ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)),
    ),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  for (const path of candidates) if (path !== "" && (await isProgram(path))) return path;
  return null;
}

/** Where Chromium is; as root on Debian it is installed if missing. */
export async function bringChromium(): Promise<string> {
  const found = await find();
  if (found !== null) return found;
  await installPackages(["chromium"], howToGetIt);
  const installed = await find();
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

/** @param environment in addition to the process's own */
export async function launchChromium(environment: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await bringChromium(),
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
