import { expect, test } from "vitest";
import { readOptions } from "./options.ts";
import { peers } from "./peers/index.ts";
import { scenarios } from "./scenarios/index.ts";

test("everything is measured five times, and once if it is to be short", () => {
  const all = { only: scenarios.map(({ name }) => name), peers: Object.keys(peers) };
  expect(readOptions([])).toMatchObject({ ...all, runs: 5, short: false });
  expect(readOptions(["--short"])).toMatchObject({ ...all, runs: 1, short: true });
  expect(readOptions(["--short", "--runs", "3"])).toMatchObject({ runs: 3 });
});

test("lists are taken in the order and with the spaces that they are given", () => {
  const options = readOptions(["--only", "idle, direct", "--peers", "tidings,ws"]);
  expect(options).toMatchObject({ only: ["idle", "direct"], peers: ["tidings", "ws"] });
});

test("what is wrong is named, with what there is", () => {
  expect(() => readOptions(["--only", "direct,nonsense"])).toThrow(/nonsense.*direct/);
  expect(() => readOptions(["--peers", "nobody"])).toThrow(/nobody.*tidings/);
  for (const runs of ["0", "1.5", "many"]) expect(() => readOptions(["--runs", runs])).toThrow(runs);
  expect(() => readOptions(["--fast"])).toThrow("--fast");
});

test("every scenario measures peers that there are, and Tidings among them", () => {
  for (const { peers: names } of scenarios) {
    expect(names.some((peer) => peer.startsWith("tidings"))).toBe(true);
    for (const peer of names) expect(peers[peer].name).toBe(peer);
  }
});
