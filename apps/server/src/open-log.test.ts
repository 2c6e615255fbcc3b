import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { openLog } from "./open-log.ts";

test("a log that cannot be written disturbs nobody who logs, and is told of once", () => {
  const path = join(tmpdir(), `tidings-log-${randomUUID()}`);
  closeSync(openSync(path, "w"));
  const fd = openSync(path, "r"); // every write fails
  onTestFinished(() => {
    closeSync(fd);
    rmSync(path);
  });
  const told: string[] = [];
  const logger = openLog({ level: "info", fd, tell: (message) => told.push(message) });
  for (let n = 0; n < 100; n += 1) logger.info({ text: "x".repeat(20_000) }, "a line");
  expect(told).toEqual([expect.stringMatching(/^The log cannot be written: .*EBADF/)]);
  expect(readFileSync(path, "utf8")).toBe("");
});
