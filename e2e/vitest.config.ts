import { fileURLToPath } from "node:url";
import { mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { together } from "../vitest.base.ts";

/** What takes long begins first: no long file is left alone in the end. */
const longest = [
  "versions",
  "create-tidings",
  "faults/fault-run",
  "web-outages",
  "other-languages",
  "web",
  "web-log",
  "web-views",
  "faults/reach/reach-run",
  "readme",
  "crash",
  "browser-transport",
  "web-attention",
  "web-people",
  "web-writing",
  "web-browsers",
  "integrations",
  "runtimes",
  "web-groups",
  "image",
];

function placeOf({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((name) => moduleId.endsWith(`/src/${name}.test.ts`));
  return found === -1 ? longest.length : found;
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default mergeConfig(together, {
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: fileURLToPath(new URL("src/global-setup.ts", import.meta.url)),
    sequence: { sequencer: LongestFirst },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A file waits more than it computes: for pages, for servers that are killed, for clients that try again.
    maxWorkers: 4,
  },
});
