import { pino } from "pino";
import { expect, test } from "vitest";
import { createRefusalLog } from "./refusal-log.ts";

const visitor = { transport: "websocket", remoteAddress: "10.0.0.1", origin: "https://other.example" } as const;

test("of each reason a line now and then, which says how many there were since; at level debug every one", () => {
  const linesAt = (level: string) => {
    const lines: object[] = [];
    const logger = pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line) as object) });
    let nowMs = 0;
    const log = createRefusalLog(logger, () => nowMs);
    for (let i = 0; i < 100; i += 1) log({ reason: "origin", message: "No", ...visitor });
    log({ reason: "unauthorized", message: "Expired", ...visitor });
    nowMs = 10_000;
    log({ reason: "origin", message: "No", ...visitor });
    return lines;
  };
  expect(linesAt("info")).toMatchObject([
    { reason: "origin", msg: "not let in: No", ...visitor },
    { reason: "unauthorized", msg: "not let in: Expired" },
    { reason: "origin", unsaid: 99 },
  ]);
  expect(linesAt("debug")).toHaveLength(102);
});
