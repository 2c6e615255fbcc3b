import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringChromium } from "./chromium.ts";

/** Before any test has a time limit. */
export default async function setup(): Promise<void> {
  // servers and commands are started hundreds of times: Node keeps what it has compiled
  process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "tidings-compile-cache");
  await bringChromium();
}
