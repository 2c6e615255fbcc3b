import { expect, test } from "vitest";
import { mountPoints } from "./require-file.ts";

test("where something is mounted is read as Linux writes it", () => {
  const mountinfo = `21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
36 21 98:0 /tidings.db /data/my\\040db/t\\134.db rw,noatime master:1 - ext3 /dev/root rw
`;
  const found = mountPoints(mountinfo);
  expect(found).toContain("/");
  expect(found).toContain("/data/my db/t\\.db");
  expect(found).not.toContain("/tidings.db");
});
