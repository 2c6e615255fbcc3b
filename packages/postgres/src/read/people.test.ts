import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";

test("all revocations are read, also more than there are in a page, each once", async () => {
  await using stores = createTestStores();
  const store = await stores.open();
  const count = 20_001;
  await stores.query(
    `INSERT INTO revocation SELECT CASE WHEN i % 2 = 0 THEN 'token' ELSE 'user' END, 'é' || i, 1, 9 FROM generate_series(1, ${count}) i`,
  );
  const all = await store.revocations(1);
  expect(all).toHaveLength(count);
  expect(new Set(all.map((one) => ("jti" in one ? one.jti : one.userId))).size).toBe(count);
});
