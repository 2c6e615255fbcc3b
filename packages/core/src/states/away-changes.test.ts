import { openHubs } from "@tidings/testing";
import { afterEach, expect, test, vi } from "vitest";
import { createAwayChanges } from "./away-changes.ts";

afterEach(() => void vi.restoreAllMocks());

const tooOften = expect.objectContaining({ code: "TOO_MANY_REQUESTS" });

test("who goes away and comes back all the time is slowed down, and nobody else", () => {
  let nowMs = 1_000_000; // whole: a fraction would be rounded up somewhere
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  const changes = createAwayChanges();
  for (let i = 0; i < 20; i += 1) changes.count("ann");
  expect(() => changes.count("ann")).toThrow(/retry in 1000 ms/);
  changes.count("ben");
  nowMs += 999;
  expect(() => changes.count("ann")).toThrow(/retry in 1 ms/);
  nowMs += 1;
  changes.count("ann");
  nowMs += 60_001;
  for (let i = 0; i < 20; i += 1) changes.count("ann");
});

test("it is counted of all connections of a user, by name too, and only what changes", async () => {
  await using running = await openHubs();
  const [hub] = running.hubs;
  const connections = await Promise.all([hub.connect("ann"), hub.connect("ann", { away: true })]);
  for (let i = 0; i < 100; i += 1) await connections[1].setAway(true);
  for (let i = 0; i < 10; i += 1) for (const connection of connections) await connection.setAway(i % 2 === 1);
  await connections[0].setAway(false);
  await expect(hub.setAway("ann", "desk", true)).rejects.toEqual(tooOften);
  await expect(connections[0].setAway(true)).rejects.toEqual(tooOften);
  expect((await hub.presence("ben", ["ann"]))[0]?.away).toBeUndefined();
});
