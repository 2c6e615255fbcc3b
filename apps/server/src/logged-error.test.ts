import { pino } from "pino";
import { expect, test } from "vitest";
import { toLoggedError } from "./logged-error.ts";

test("the log shows what happened, and nothing that a driver has hung on an error", () => {
  const lines: string[] = [];
  const logger = pino({ serializers: { err: toLoggedError } }, { write: (line: string) => void lines.push(line) });
  const command = { name: "auth", args: ["canary"] };
  const cause = Object.assign(new RangeError("of the driver"), { command, detail: "canary", parameters: ["canary"] });
  const error = Object.assign(new TypeError("what failed", { cause }), {
    code: "ECONNREFUSED",
    body: { to: "canary" },
  });
  logger.error({ err: error }, "failed");
  logger.error({ err: new AggregateError([error], "several") }, "failed");
  logger.error({ err: { secret: "canary" } }, "failed");
  logger.error({ err: "canary" }, "failed");
  expect(lines.map((line) => (JSON.parse(line) as { err: unknown }).err)).toMatchObject([
    {
      type: "TypeError",
      message: "what failed",
      code: "ECONNREFUSED",
      stack: expect.stringContaining("logged-error.test"),
      cause: { type: "RangeError", message: "of the driver" },
    },
    { type: "AggregateError", message: "several", errors: [{ type: "TypeError" }] },
    { type: "object" },
    { type: "string" },
  ]);
  expect(lines.join("")).not.toContain("canary");
});

test("causes that lead to each other come to an end", () => {
  const error = new Error("a");
  error.cause = new Error("b", { cause: error });
  expect(JSON.stringify(toLoggedError(error)).match(/"message"/g)).toHaveLength(6);
});
