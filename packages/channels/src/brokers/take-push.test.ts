import { type InletHost, TidingsError } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPushLanes } from "./push-lanes.ts";
import { readPush, takePush } from "./take-push.ts";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value));
const isOneLine = (text: string): boolean => /^[^\p{Cc}]{1,1000}$/u.test(text);
const quick = { firstPauseMs: 1, longestPauseMs: 2, signal: new AbortController().signal };
const request = { to: "bob", type: "a", data: {}, key: "k" };

/** Rejects with each of the errors in turn, then works. */
function createHost(errors: readonly Error[]) {
  const reported: unknown[] = [];
  let calls = 0;
  const host: InletHost = {
    push() {
      const error = errors[calls];
      calls += 1;
      return error ? Promise.reject(error) : Promise.resolve({ accepted: 1, duplicate: false });
    },
    onError: (error) => reported.push(error),
  };
  return { host, reported, calls: () => calls };
}

test("whatever comes in is a push with a key or is refused with a reason of one line", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
        fc.object().map(encode),
      ),
      (body) => {
        const read = readPush(body, null);
        expect("refused" in read ? isOneLine(read.refused) : typeof read.request.key === "string").toBe(true);
      },
    ),
  );
});

test("its own key comes before the broker's id", () => {
  const { key: _, ...keyless } = request;
  expect(readPush(encode(request), "id")).toEqual({ request });
  expect(readPush(encode(keyless), "id")).toEqual({ request: { ...keyless, key: "id" } });
  expect(readPush(encode(keyless), null)).toHaveProperty("refused");
});

test("a database that is away is waited for, as long as it takes, and is reported once", async () => {
  const away = new TidingsError("SERVICE_UNAVAILABLE", "The database is away");
  const { host, reported, calls } = createHost(Array.from({ length: 50 }, () => away));
  expect(await takePush(request, { host, ...quick })).toEqual({ result: "pushed" });
  expect(calls()).toBe(51);
  expect(reported).toHaveLength(1);
});

test("a push that is wrong is tried once, and one that breaks something ten times", async () => {
  const wrong = createHost([new TidingsError("BAD_REQUEST", "There is\nno such type")]);
  expect(await takePush(request, { host: wrong.host, ...quick })).toEqual({
    result: "refused",
    reason: "There is no such type",
  });
  expect(wrong.calls()).toBe(1);
  const broken = createHost(Array.from({ length: 50 }, () => new RangeError("Too deep")));
  expect(await takePush(request, { host: broken.host, ...quick })).toEqual({ result: "refused", reason: "Too deep" });
  expect(broken.calls()).toBe(10);
});

test("once it is to stop, nothing new is tried", async () => {
  const { host, calls } = createHost([]);
  expect(await takePush(request, { host, ...quick, signal: AbortSignal.abort() })).toEqual({ result: "unknown" });
  expect(calls()).toBe(0);
});

test("a lane is one after the other in the order it was asked, and does not wait for other lanes", async () => {
  const task = fc.record({ lane: fc.constantFrom("a", "b", "c"), turns: fc.nat({ max: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(task), async (tasks) => {
      const lanes = createPushLanes();
      const done: number[] = [];
      const busy = new Set<string>();
      for (const [index, { lane, turns }] of tasks.entries()) {
        lanes.run(lane, async () => {
          expect(busy.has(lane)).toBe(false);
          busy.add(lane);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          busy.delete(lane);
          done.push(index);
        });
      }
      await lanes.idle();
      for (const lane of ["a", "b", "c"]) {
        const ofLane = (index: number): boolean => tasks[index]?.lane === lane;
        const wanted = tasks.map((_, index) => index).filter(ofLane);
        expect(done.filter(ofLane)).toEqual(wanted);
      }
    }),
  );
});
