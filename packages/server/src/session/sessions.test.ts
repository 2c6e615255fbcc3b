import { expect, test } from "vitest";
import { createAccounts } from "../cost/accounts.ts";
import { defaultLimits } from "../cost/limits.ts";
import { heldAuthentication, newConnection } from "../../test/test-harness.ts";
import { createSessions } from "./sessions.ts";

test("the tokens of an address that are checked at a time are bounded; those of others are checked meanwhile", async () => {
  const { authenticate, release } = heldAuthentication();
  const accounts = createAccounts(defaultLimits);
  const sessions = createSessions({
    authenticate,
    accounts,
    createContext: () => ({}),
    onConnect: undefined,
    revocations: undefined,
    report: () => {},
  });
  const refused: unknown[] = [];
  const ask = (user: string, address: string): Promise<string | undefined> =>
    sessions.authenticate(user, newConnection(address)).then(
      ({ identity }) => identity?.userId,
      (error: { code: string }) => void refused.push(error.code),
    );
  const crowd = Array.from({ length: 10_000 }, (_, n) => ask(`user${n}`, "192.0.2.1"));
  const other = ask("bob", "192.0.2.2");
  await new Promise(setImmediate);
  expect(refused).toEqual(Array.from({ length: 10_000 - 8_192 }, () => "TOO_MANY_REQUESTS"));
  release();
  expect(await other).toBe("bob");
  expect((await Promise.all(crowd)).filter((userId) => userId !== undefined)).toHaveLength(8_192);
  expect(await ask("user1", "192.0.2.1"), "there is room again").toBe("user1");
});
