import { expect, test } from "vitest";
import { requireSupportedNode } from "./supported-node.ts";

test.each(["18.20.0", "20.20.2", "22.0.0", "22.19.0", "23.11.0", "24.6.0"])(
  "on Node %s a server says which one it needs",
  (version) => {
    expect(() => requireSupportedNode(version)).toThrow(
      `Tidings needs Node.js 22.20 or 24.7, or newer, and this is ${version}: install a newer one`,
    );
  },
);

test.each(["22.20.0", "22.23.3", "24.7.0", "24.21.0", "25.0.0", "26.1.0"])("Node %s is taken", (version) => {
  expect(() => requireSupportedNode(version)).not.toThrow();
});
