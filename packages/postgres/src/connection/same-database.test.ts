import { expect, test } from "vitest";
import { createSameDatabase, type Introduction } from "./same-database.ts";

const away = { code: "SERVICE_UNAVAILABLE" };

test("answers that overtake each other are those of the same database", async () => {
  const same = createSameDatabase("s", "epoch");
  const answers: ((position: number) => void)[] = [];
  const ask = () =>
    new Promise<Introduction>((resolve) => answers.push((position) => resolve(["epoch", true, String(position)])));
  const [first, second] = [same.check(ask), same.check(ask)];
  answers[1]?.(200);
  await second;
  answers[0]?.(100);
  await first;
  expect(same.failure).toBeNull();
  // Asked since then, it must have come as far.
  const third = same.check(ask);
  answers[2]?.(199);
  await expect(third).rejects.toMatchObject(away);
  await expect(same.failed).resolves.toBe(same.failure);
});

test("another epoch, another database and none at all end it for good; a standby and an error do not", async () => {
  for (const introduction of [["other", true, "1"], ["epoch", false, "1"], undefined] as const) {
    const same = createSameDatabase("s", "epoch");
    await expect(same.check(() => Promise.resolve(introduction && [...introduction]))).rejects.toMatchObject(away);
    expect(same.failure).toMatchObject({ message: expect.stringContaining("restored, copied or failed over") });
  }
  const same = createSameDatabase("s", "epoch");
  await expect(same.check(() => Promise.resolve(["epoch", false, null]))).rejects.toMatchObject(away);
  await expect(same.check(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(same.failure).toBeNull();
});
