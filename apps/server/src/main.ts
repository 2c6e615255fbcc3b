import { unsupportedNode } from "./supported-node.ts";

// Loaded only then: an older Node.js may fail in the middle of what the server imports, or do nothing at all.
const problem = unsupportedNode(process.versions.node);
if (problem === null) {
  const { main } = await import("./run.ts");
  await main();
} else {
  console.error(problem);
  process.exitCode = 1;
}
