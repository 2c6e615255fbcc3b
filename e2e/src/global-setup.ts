import { bringChromium } from "./chromium.ts";
import { createServerProcess } from "./server-process.ts";

/** Before any test has a time limit. */
export default async function setup(): Promise<void> {
  await bringChromium();
  // Node keeps what a program has compiled when that ends by itself, and tests kill most servers: this one compiles for them
  await using server = await createServerProcess();
  await server.start();
  await server.terminate();
}
