import { expect, test } from "vitest";
import type * as Errors from "./errors.ts";
import { type ErrorCode, TidingsError } from "./errors.ts";

async function copyOf(): Promise<typeof Errors> {
  const specifier = "./errors.ts?copy"; // not known to the compiler
  return (await import(specifier)) as typeof Errors;
}

test("an error of another copy of the package is one too, in both directions", async () => {
  const copy = await copyOf();
  expect(copy.TidingsError).not.toBe(TidingsError);
  const theirs: unknown = new copy.TidingsError("TOO_MANY_REQUESTS", "Slowly", { retryAfterMs: 5_000 });
  expect(theirs instanceof TidingsError).toBe(true);
  expect(theirs instanceof TidingsError && theirs.retry).toBe(true);
  expect(new TidingsError("TIMEOUT", "Too late") instanceof copy.TidingsError).toBe(true);
});

test("nothing else is one, nor is an error of a code that the table does not have", async () => {
  const copy = await copyOf();
  const look = Object.assign(new Error("No"), { name: "TidingsError", code: "FORBIDDEN" });
  const unknown = new copy.TidingsError("GONE" as ErrorCode, "A newer one");
  for (const other of [look, unknown, new Error("No"), { code: "FORBIDDEN" }, "FORBIDDEN", null, undefined]) {
    expect(other instanceof TidingsError).toBe(false);
  }
});

test("an error of an application's own class is one, and other errors are not of its class", () => {
  class Blocked extends TidingsError {
    readonly by = "ann";
  }
  const blocked: unknown = new Blocked("FORBIDDEN", "Ann does not want messages");
  expect(blocked instanceof TidingsError && blocked instanceof Blocked).toBe(true);
  expect((new TidingsError("FORBIDDEN", "No") as unknown) instanceof Blocked).toBe(false);
});
