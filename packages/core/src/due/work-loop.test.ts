import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test } from "vitest";
import { createWorkLoop, type WorkLoop, type WorkLoopOptions } from "./work-loop.ts";

interface Job {
  readonly name: string;
  readonly lane: string;
}

const open: WorkLoop[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loop) => loop.close()));
});

/** A loop over jobs that are due at once, and end when they are told to. By itself it looks again after an hour. */
function start(jobs: Job[] = [], options: Partial<WorkLoopOptions<Job>> = {}) {
  const looks: boolean[] = [];
  const errors: string[] = [];
  const underWay = new Map<string, (error?: Error) => void>();
  const loop = createWorkLoop<Job>({
    everyMs: 3_600_000,
    leaseMs: 3_600_000,
    concurrency: 4,
    async take({ roomIn, isNudged }) {
      looks.push(isNudged);
      const room = new Map(["a", "b"].map((lane) => [lane, roomIn(lane)]));
      const taken: Job[] = [];
      for (const job of jobs.splice(0)) {
        const left = room.get(job.lane) ?? 0;
        (left > 0 ? taken : jobs).push(job);
        room.set(job.lane, left - 1);
      }
      return taken;
    },
    laneOf: ({ lane }) => lane,
    work: ({ name }) =>
      new Promise((resolve, reject) => {
        underWay.set(name, (error) => {
          underWay.delete(name);
          if (error) reject(error);
          else resolve();
        });
      }),
    onError: (error) => errors.push(String(error)),
    ...options,
  });
  open.push(loop);
  const end = (name: string, error?: Error) => underWay.get(name)?.(error);
  const endAll = () => [...underWay.keys()].forEach((name) => end(name));
  return { loop, jobs, looks, errors, underWay, end, endAll };
}

const jobsOf = (lane: string, count: number): Job[] =>
  Array.from({ length: count }, (_, i) => ({ name: `${lane}${i + 1}`, lane }));

test("each lane has its own room, and once it has half of it again, the loop looks for more", async () => {
  const { jobs, underWay, end, endAll } = start([...jobsOf("a", 6), ...jobsOf("b", 1)]);
  await eventually(() => expect([...underWay.keys()]).toEqual(["a1", "a2", "a3", "a4", "b1"]));
  end("a1");
  end("a3");
  await eventually(() => expect([...underWay.keys()].toSorted()).toEqual(["a2", "a4", "a5", "a6", "b1"]));
  expect(jobs).toEqual([]);
  endAll();
});

test("it looks again once a lane is empty, as what waited for its jobs may be due", async () => {
  const { jobs, underWay, end, endAll } = start(jobsOf("a", 1));
  await eventually(() => expect(underWay.has("a1")).toBe(true));
  jobs.push({ name: "next", lane: "a" });
  end("a1");
  await eventually(() => expect(underWay.has("next")).toBe(true));
  endAll();
});

test("it looks by itself, and tells such a look from one that it was nudged to", async () => {
  const own = start([], { everyMs: 1 });
  await eventually(() => expect(own.looks.length).toBeGreaterThan(2));
  expect(own.looks).not.toContain(true);
  const nudged = start();
  nudged.loop.nudge();
  await eventually(() => expect(nudged.looks).toEqual([false, true]));
});

test("a nudge during a look counts", async () => {
  const found = Promise.withResolvers<readonly Job[]>();
  let looks = 0;
  const { loop } = start([], { take: () => ((looks += 1) === 1 ? found.promise : Promise.resolve([])) });
  loop.nudge();
  loop.nudge();
  found.resolve([]);
  await eventually(() => expect(looks).toBe(2));
});

test("a look or a job that fails is told, and the loop goes on", async () => {
  let looks = 0;
  const { loop, errors, underWay, end, endAll } = start([], {
    async take() {
      looks += 1;
      if (looks === 1) throw new Error("the store is away");
      return looks === 2 ? jobsOf("a", 2) : [];
    },
  });
  loop.nudge();
  await eventually(() => expect(underWay.size).toBe(2));
  end("a1", new Error("it went wrong"));
  await eventually(() => expect(errors).toEqual(["Error: the store is away", "Error: it went wrong"]));
  endAll();
});

test("a job hears of its deadline before its lease ends", async () => {
  const lasted = Promise.withResolvers<boolean>();
  start(jobsOf("a", 1), {
    leaseMs: 11, // four fifths of it is not a whole number
    work: async (_, deadline) => {
      if (!deadline.aborted) await new Promise((resolve) => deadline.addEventListener("abort", resolve));
      lasted.resolve(deadline.aborted);
    },
  });
  expect(await lasted.promise).toBe(true);
});

test("one that is closed while it rests or looks does not wait until it would look again", async () => {
  const resting = start();
  await eventually(() => expect(resting.looks).toHaveLength(1));
  await resting.loop.close();
  const found = Promise.withResolvers<readonly Job[]>();
  const looking = start([], { take: () => found.promise });
  const closed = looking.loop.close();
  found.resolve([]);
  await closed;
});

test("the deadline of jobs that go on after it was closed comes soon", async () => {
  const { loop } = start(jobsOf("a", 2), {
    work: (_, deadline) => new Promise((resolve) => deadline.addEventListener("abort", () => resolve())),
  });
  expect(loop.hasGivenUp()).toBe(false);
  await loop.close(); // leases are of an hour
  expect(loop.hasGivenUp()).toBe(true);
});

test("one that is closed waits for its jobs, and says that they should end; it looks no more", async () => {
  const { loop, looks, underWay, endAll } = start(jobsOf("a", 2));
  await eventually(() => expect(underWay.size).toBe(2));
  expect(loop.isClosing()).toBe(false);
  let isClosed = false;
  const closed = loop.close().then(() => (isClosed = true));
  expect(loop.isClosing()).toBe(true);
  await new Promise((resolve) => void setImmediate(resolve));
  expect(isClosed).toBe(false);
  endAll();
  await closed;
  loop.nudge();
  await new Promise((resolve) => void setImmediate(resolve));
  expect(looks).toEqual([false]);
});
