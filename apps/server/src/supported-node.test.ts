import { expect, test } from "vitest";
import { unsupportedNode } from "./supported-node.ts";

test.each(["18.20.0", "20.20.2", "22.21.0", "23.11.0", "24.0.0", "24.6.0"])(
  "Node %s is told which is needed",
  (version) => {
    expect(unsupportedNode(version)).toContain(`this is ${version}`);
  },
);

test.each(["24.7.0", "24.21.0", "25.0.0", "26.1.0"])("Node %s is taken", (version) => {
  expect(unsupportedNode(version)).toBeNull();
});
