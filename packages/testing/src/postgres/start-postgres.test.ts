import { access } from "node:fs/promises";
import { expect, test } from "vitest";
import { startPostgres } from "./start-postgres.ts";

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a server is started, killed, started again on its port and data, and leaves nothing behind", async () => {
  const postgres = await startPostgres();
  const { pid, url, port } = postgres;
  if (pid === null) throw new Error("the server has no process");
  expect(url).toBe(`postgres://postgres@127.0.0.1:${port}/postgres`);
  expect(await postgres.createDatabase()).toMatch(new RegExp(`:${port}/test_[0-9a-f]+$`));

  await postgres.kill();
  expect(postgres.pid).toBeNull();
  expect(isRunning(pid)).toBe(false);
  await expect(postgres.createDatabase()).rejects.toThrow("createdb");

  await postgres.restart();
  expect(postgres.pid).not.toBe(pid);
  const again = postgres.pid ?? 0;
  expect(await postgres.createDatabase()).toContain(`:${port}/`);
  await access(postgres.folder);

  await postgres.stop();
  expect(isRunning(again)).toBe(false);
  await expect(access(postgres.folder)).rejects.toThrow("ENOENT");
});

test("a server that does not start says why", async () => {
  await expect(startPostgres({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(/shared_buffers/);
});
