import { openDB } from "idb";
import { expect, onTestFinished, test, vi } from "vitest";
import { forgetUser } from "./forget-user.ts";
import { withIndexedDb } from "../../test/indexed-db.ts";

withIndexedDb();

test("forgetting a user whose database a frozen tab has open says so instead of waiting, and happens once that tab is gone", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  // the types of a browser's databases are not there in tests
  const frozen = (await openDB("tidings:dave", 2)) as unknown as { readonly close: () => void };
  await Promise.all([
    expect(forgetUser({ user: "dave" })).rejects.toThrow("a tab still has it open"),
    vi.advanceTimersByTimeAsync(5_000),
  ]);
  vi.useRealTimers();
  frozen.close();
  expect(await openDB("tidings:dave")).toMatchObject({ version: 1 }); // made anew
});
