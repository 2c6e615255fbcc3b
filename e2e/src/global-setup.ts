import { bringChromium } from "./chromium.ts";

/** Before any test has a time limit. */
export default function setup(): void {
  bringChromium();
}
