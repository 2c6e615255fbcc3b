import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Browser, type Fate, turn } from "../../test/simulated-browser.ts";
import { withIndexedDb } from "../../test/indexed-db.ts";
import { Database } from "./database.ts";

withIndexedDb();

let users = 0;
const newBrowser = ({ hasLocks = true } = {}): Browser => new Browser(`user ${(users += 1)}`, hasLocks);

/** Waits until `isTrue`; gives up after so many turns of the loop that it will never be. */
async function until(isTrue: () => boolean, what: () => unknown): Promise<void> {
  for (let turns = 0; !isTrue(); turns += 1) {
    if (turns > 20_000) throw new Error(`It never came to that: ${JSON.stringify(what())}`);
    await turn();
  }
}

const entriesOf = (browser: Browser): object[] =>
  browser.living.map(({ outbox }) => outbox.entries.get().map(({ nonce, status }) => `${nonce} ${status}`));

const texts = (browser: Browser): unknown[] => browser.stored.map(({ content }) => content);

test("a message written offline outlasts its tab, and is sent once by the next one, in its order", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const first = browser.open();
  for (const content of ["1", "2", "3"]) void first.outbox.send({ to: "bob", content });
  await until(
    () => browser.kept.size === 3,
    () => [...browser.kept],
  );
  first.die();
  const second = browser.open();
  void second.outbox.send({ to: "bob", content: "4" });
  await until(
    () => second.outbox.entries.get().length === 4,
    () => entriesOf(browser),
  );
  expect(second.outbox.entries.get().map(({ content }) => content)).toEqual(["1", "2", "3", "4"]);
  browser.setOnline(true);
  await until(
    () => second.outbox.entries.get().length === 0,
    () => entriesOf(browser),
  );
  expect(texts(browser)).toEqual(["1", "2", "3", "4"]);
  expect(browser.errors).toEqual([]);
});

test("a record that is damaged keeps no other message from being sent", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const first = browser.open();
  for (const content of ["1", "2", "3"]) void first.outbox.send({ to: "bob", content });
  await until(
    () => browser.kept.size === 3,
    () => [...browser.kept],
  );
  first.die();
  const database = new Database(browser.user);
  await database.run("outbox", "readwrite", async ({ store }) => {
    const [, second] = await store.getAll();
    if (second) await store.put({ ...second, content: "{" });
  });
  await database.close();
  browser.open();
  browser.setOnline(true);
  await until(
    () => browser.stored.length === 2,
    () => entriesOf(browser),
  );
  expect(texts(browser)).toEqual(["1", "3"]);
  expect(browser.errors).toEqual([]);
});

test("every tab shows what another is to send, and only that one sends it; when it dies another does, at once", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const [writer, reader] = [browser.open(), browser.open()];
  void writer.outbox.send({ to: "bob", content: "hi", nonce: "n" });
  await until(
    () => reader.outbox.entries.get().length === 1,
    () => entriesOf(browser),
  );
  expect(reader.outbox.entries.get()).toMatchObject([
    { nonce: "n", content: "hi", status: "pending", elsewhere: true },
  ]);
  expect(reader.outbox.discard("n")).toBe(false);
  writer.die();
  await until(
    () => reader.outbox.entries.get()[0]?.elsewhere === undefined,
    () => entriesOf(browser),
  );
  browser.setOnline(true);
  await until(
    () => reader.outbox.entries.get().length === 0,
    () => entriesOf(browser),
  );
  expect(texts(browser)).toEqual(["hi"]);
});

test("all tabs hear what the server answered to one, while the message is still among those that wait", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const [writer, reader] = [browser.open(), browser.open()];
  void writer.outbox.send({ to: "bob", content: "hi", nonce: "n" });
  await until(
    () => reader.outbox.entries.get().length === 1,
    () => entriesOf(browser),
  );
  const heard: unknown[] = [];
  for (const { outbox } of [writer, reader]) {
    outbox.onSent((sent) => heard.push({ ...sent, here: outbox.entries.get().map(({ nonce }) => nonce) }));
  }
  browser.setOnline(true);
  await until(
    () => reader.outbox.entries.get().length === 0,
    () => entriesOf(browser),
  );
  expect(heard).toEqual([
    { nonce: "n", result: 1, here: ["n"] },
    { nonce: "n", result: 1, here: ["n"] },
  ]);
  expect(browser.errors).toEqual([]);
});

test("all tabs also hear of a message that a closed tab had left, once another one has sent it", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const first = browser.open();
  void first.outbox.send({ to: "bob", content: "hi", nonce: "n" });
  await until(
    () => browser.kept.size === 1,
    () => [...browser.kept],
  );
  first.die();
  const second = browser.open();
  const heard: unknown[] = [];
  second.outbox.onSent((sent) => heard.push(sent));
  browser.setOnline(true);
  await until(
    () => heard.length === 1,
    () => entriesOf(browser),
  );
  expect(heard).toEqual([{ nonce: "n", result: 1 }]);
});

test("a failed message stays with its error until any tab retries or discards it", async () => {
  const browser = newBrowser();
  browser.fates = ["refused", "refused"];
  const first = browser.open();
  for (const nonce of ["a", "b"]) void first.outbox.send({ to: "bob", content: nonce, nonce });
  await until(
    () => browser.refused.size === 2 && first.outbox.entries.get().every(({ status }) => status === "failed"),
    () => entriesOf(browser),
  );
  const second = browser.open();
  await until(
    () => second.outbox.entries.get().length === 2,
    () => entriesOf(browser),
  );
  expect(second.outbox.entries.get()[0]).toMatchObject({ nonce: "a", error: { code: "BAD_REQUEST" }, elsewhere: true });
  await second.outbox.retry("a");
  expect(second.outbox.discard("b")).toBe(true);
  await until(
    () => entriesOf(browser).flat().length === 0,
    () => entriesOf(browser),
  );
  expect(texts(browser)).toEqual(["a"]);
  await expect(first.outbox.retry("a")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const third = browser.open();
  await third.outbox.send({ to: "bob", content: "last" }); // after all that is kept
  expect(texts(browser)).toEqual(["a", "last"]);
});

test("a client that is closed leaves its messages to the next one of the same page", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const first = browser.open();
  const sending = first.outbox.send({ to: "bob", content: "hi" });
  await first.outbox.close();
  await expect(sending).rejects.toMatchObject({ code: "CLOSED" });
  const second = browser.open();
  await until(
    () => second.outbox.entries.get().length === 1,
    () => entriesOf(browser),
  );
  expect(second.outbox.entries.get()).not.toHaveProperty("0.elsewhere");
});

test("two users of a browser see nothing of each other", async () => {
  const [alice, bob] = [newBrowser(), newBrowser()];
  for (const browser of [alice, bob]) browser.setOnline(false);
  void alice.open().outbox.send({ to: "carol", content: "hi" });
  await until(
    () => alice.kept.size === 1,
    () => [],
  );
  const tab = bob.open();
  bob.setOnline(true);
  await tab.outbox.send({ to: "carol", content: "mine" });
  expect(texts(bob)).toEqual(["mine"]);
});

test("a database that got stuck holds nothing up: the message is sent, and that is reported", async () => {
  const browser = newBrowser();
  browser.databaseIsStuck = true;
  browser.timeoutMs = 5;
  const tab = browser.open();
  await tab.outbox.send({ to: "bob", content: "hi" });
  expect(texts(browser)).toEqual(["hi"]);
  expect(browser.errors).toContainEqual(expect.objectContaining({ name: "TimeoutError" }));
  await tab.outbox.close();
});

const tabNumber = fc.nat({ max: 3 });
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("write"), tab: tabNumber, to: fc.constantFrom("bob", "carol") }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("die"), tab: tabNumber, steps: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close"), tab: tabNumber }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("open") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("connect"), online: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait"), turns: fc.nat({ max: 30 }) }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
const fate = fc.constantFrom<Fate>("answered", "answered", "lost before", "lost after", "refused");

/** What was written where, in its order. */
type Written = { readonly tab: number; readonly to: string; readonly nonce: string; readonly content: string }[];

async function carryOut(browser: Browser, commands: readonly Command[]): Promise<Written> {
  const written: Written = [];
  browser.open();
  for (const step of commands) {
    const { living } = browser;
    const tab = "tab" in step ? living[step.tab % living.length] : undefined;
    if ("turns" in step) for (let i = 0; i < step.turns; i += 1) await turn();
    else if ("online" in step) browser.setOnline(step.online);
    else if ("steps" in step) tab?.dieAfter(step.steps);
    else if ("to" in step && tab) {
      const number = browser.tabs.indexOf(tab);
      const content = `${number} to ${step.to}: ${written.length}`;
      const nonce = `n${written.length}`;
      written.push({ tab: number, to: step.to, nonce, content });
      tab.outbox.send({ to: step.to, content, nonce }).catch((error: unknown) => {
        if (!["BAD_REQUEST", "CLOSED"].includes((error as { code: string }).code)) browser.errors.push(error);
      });
    } else if (tab) {
      await Promise.race([tab.outbox.close(), turn()]);
      tab.die();
    } else browser.open();
  }
  return written;
}

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const value of whole) if (value === part[at]) at += 1;
  return at === part.length;
};

test.for([{ hasLocks: true }, { hasLocks: false }])(
  "whatever dies at whatever await: nothing kept is lost, nothing doubled, each conversation in order %j",
  async ({ hasLocks }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { maxLength: 30 }),
        fc.array(fate, { maxLength: 20 }),
        async (commands, fates) => {
          const browser = newBrowser({ hasLocks });
          browser.fates = [...fates];
          const written = await carryOut(browser, commands);

          browser.fates = [];
          browser.setOnline(true);
          for (const tab of browser.living) tab.dieAfter(Infinity);
          const last = browser.open();
          await last.outbox.send({ to: "dave", content: "last" });
          const isSettled = (): boolean =>
            browser.living.every(({ outbox }) => outbox.entries.get().every(({ status }) => status === "failed"));
          await until(isSettled, () => entriesOf(browser));
          for (const { nonce } of last.outbox.entries.get()) {
            await last.outbox.retry(nonce).catch((error: unknown) => {
              // without locks another tab may have sent it a moment ago, and this one has yet to hear of it
              const isSent = browser.stored.some((message) => message.nonce === nonce);
              if (hasLocks || !isSent || (error as { code: string }).code !== "NOT_FOUND") throw error;
            });
          }
          await until(
            () => entriesOf(browser).flat().length === 0,
            () => entriesOf(browser),
          );

          expect(browser.errors).toEqual([]);
          expect(browser.leftUnkept).toEqual([]);
          const stored = browser.stored.map(({ nonce }) => nonce);
          expect(new Set(stored).size).toBe(stored.length);
          expect(new Set(texts(browser)).size).toBe(stored.length);
          expect([...browser.kept].filter((nonce) => !stored.includes(nonce))).toEqual([]);
          for (const to of ["bob", "carol"]) {
            for (const tab of browser.tabs.keys()) {
              const inOrder = written
                .filter((message) => message.to === to && message.tab === tab)
                .map(({ nonce }) => nonce)
                .filter((nonce) => stored.includes(nonce) && !browser.refused.has(nonce));
              expect(isSubsequence(inOrder, stored)).toBe(true);
            }
          }
          expect(hasLocks ? browser.sentTwiceAtOnce : []).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  },
);

test("a change of a message outlasts its tab as a message does, and is made by the next one", async () => {
  const browser = newBrowser();
  browser.setOnline(false);
  const first = browser.open();
  const change = { kind: "react", conversationId: "alice_bob", seq: 3, reaction: "x", on: true } as const;
  void first.outbox.change({ ...change, nonce: "n1" }).catch(() => {});
  await until(
    () => browser.kept.has("n1"),
    () => entriesOf(browser),
  );
  first.die();
  const second = browser.open();
  await until(
    () => second.outbox.changes.get().length === 1,
    () => entriesOf(browser),
  );
  expect(second.outbox.changes.get()).toMatchObject([{ ...change, nonce: "n1", status: "pending" }]);
  expect(second.outbox.entries.get()).toEqual([]);
  browser.setOnline(true);
  await until(
    () => browser.stored.length === 1,
    () => entriesOf(browser),
  );
  expect(browser.stored).toMatchObject([{ ...change, nonce: "n1" }]);
});
