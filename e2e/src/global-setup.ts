import { bringChromium } from "./chromium.ts";

/** Before any test has a time limit. */
export default async function setup(): Promise<void> {
  await bringChromium();
}
