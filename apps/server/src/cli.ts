#!/usr/bin/env node
import { unsupportedNode } from "./supported-node.ts";

const problem = unsupportedNode(process.versions.node);
if (problem === null) {
  const { runCommand } = await import("./commands/run-command.ts");
  await runCommand();
} else {
  console.error(problem);
  process.exitCode = 1;
}
