import { unsupportedNode } from "./supported-node.ts";

/** Nothing has begun yet. As process 1, which has no default for signals, it would miss one while it loads the server. */
const leave = (): void => process.exit(0);

// Loaded only then: an older Node.js may fail in the middle of what the server imports, or do nothing at all.
const problem = unsupportedNode(process.versions.node);
if (problem === null) {
  process.on("SIGTERM", leave).on("SIGINT", leave);
  const { main } = await import("./run.ts");
  const running = main(); // it listens from its first moment on
  process.off("SIGTERM", leave).off("SIGINT", leave);
  await running;
} else {
  console.error(problem);
  process.exitCode = 1;
}
