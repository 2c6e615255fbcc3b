import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMemoryStore, type Message, TidingsError } from "@tidings/core";
import { createTidingsRouter } from "@tidings/router";
import { openHubs } from "@tidings/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPolicies, policiesOf } from "./policies.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-policies-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function moduleWith(source: string, extension = "ts"): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.${extension}`);
  await writeFile(path, source);
  return path;
}

const settings = { presence: "contacts", topics: ["news"], strangersPerMinute: 2 } as const;

test.each(["export default", "export const policies ="])("a module's own policies: %s", async (start) => {
  const policies = await loadPolicies(await moduleWith(`${start} { canJoin: (userId) => userId === "ann" };`));
  expect(policies.canJoin?.("ann", "x")).toBe(true);
  expect(policies.canJoin?.("ben", "x")).toBe(false);
});

test.each(["module.exports =", "exports.default =", "exports.policies ="])("of CommonJS: %s", async (start) => {
  const source = `${start} { canJoin: (userId) => userId === "ann" };`;
  const policies = await loadPolicies(await moduleWith(source, "cjs"));
  expect([policies.canJoin?.("ann", "x"), policies.canJoin?.("ben", "x")]).toEqual([true, false]);
  await expect(loadPolicies(await moduleWith(source.replace("canJoin", "mayJoin"), "cjs"))).rejects.toThrow(
    /has "mayJoin", which is not a policy/,
  );
});

test.each([
  [
    "export const nothing = 1;",
    /has no policies: export an object with some of canMessage, canWatch, visibleTo, canJoin/,
  ],
  ["export default {};", /has no policies/],
  ["export default { canMesage: () => true };", /has "canMesage", which is not a policy/],
  ["export default { canJoin: true };", /has canJoin, which is not a function/],
  ["throw new Error('broken');", /cannot be loaded: Error: broken/],
])("%s is refused with what to do", async (source, why) => {
  await expect(loadPolicies(await moduleWith(source))).rejects.toThrow(why);
});

test("what a policy throws reaches the caller as it is, also if its module has its own copy of the package", async () => {
  const copy = JSON.stringify(new URL("model/errors.ts?of-the-application", import.meta.resolve("@tidings/core")).href);
  const path = await moduleWith(`
    import { TidingsError } from ${copy};
    export { TidingsError };
    export default { canMessage() { throw new TidingsError("TOO_MANY_REQUESTS", "Slowly"); } };
  `);
  const policies = await loadPolicies(path);
  const { TidingsError: theirs } = (await import(pathToFileURL(path).href)) as { TidingsError: unknown };
  expect(theirs).not.toBe(TidingsError);
  await using running = await openHubs({ policies: policiesOf(settings, createMemoryStore(), policies) });
  const caller = createTidingsRouter({ hub: running.hubs[0] }).createCaller({
    identity: { userId: "ann", scopes: [] },
  });
  const sending = caller.chat.send({ to: "ben", content: { text: "Hello" }, nonce: "1" });
  await expect(sending).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS", message: "Slowly" });
});

test("without an application's own, presence is among contacts, topics are those named, strangers are limited", async () => {
  await using running = await openHubs();
  const { canMessage, canJoin, canWatch, visibleTo } = policiesOf(settings, running.store);
  expect([canJoin?.("ann", "news"), canJoin?.("ann", "other"), canWatch]).toEqual([true, false, undefined]);
  expect(await visibleTo?.("ann", ["ben"])).toEqual(new Set());
  for (const to of ["a", "b"]) expect(await canMessage?.("ann", to)).toBe(true);
  await expect(canMessage?.("ann", "c")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("everyone may be watched and written to where the settings say so", async () => {
  await using running = await openHubs();
  const open = policiesOf({ presence: "everyone", topics: ["*"], strangersPerMinute: null }, running.store);
  expect([open.canJoin?.("ann", "any"), open.canMessage, open.visibleTo]).toEqual([true, undefined, undefined]);
});

test("an application's own take the place of the settings; its canMessage is asked before the limit", async () => {
  await using running = await openHubs();
  const own = {
    canMessage: (_: string, to: string) => (to === "later" ? Promise.resolve(true) : to !== "blocked"),
    canJoin: () => true,
    canWatch: () => true,
  };
  const { canMessage, canJoin, visibleTo } = policiesOf(settings, running.store, own);
  expect([canJoin?.("ann", "other"), visibleTo]).toEqual([true, undefined]);
  expect(canMessage?.("ann", "blocked")).toBe(false);
  for (const to of ["a", "later"]) expect(await canMessage?.("ann", to)).toBe(true);
  await expect(canMessage?.("ann", "b")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(canMessage?.("ann", "a")).toBe(true);
});

test("policies of a class are asked like others, and know their object", async () => {
  const path = await moduleWith(`
    class Rules {
      #friends = new Set(["ben"]);
      canJoin = (userId) => userId === "ann";
      canMessage(_, to) { return this.#friends.has(to); }
      canEdit() { return false; }
      canMentionAll(userId) { return this.canJoin(userId); }
      beforeSend({ content }) { return content.text === "spam" ? { refused: "No spam" } : { content }; }
      visibleTo(_, userIds) { return new Set(userIds.filter((id) => this.#friends.has(id))); }
    }
    export default new Rules();
  `);
  const own = await loadPolicies(path);
  for (const strangersPerMinute of [2, null]) {
    await using running = await openHubs();
    const policies = policiesOf({ ...settings, strangersPerMinute }, running.store, own);
    expect(await policies.canMessage?.("ann", "ben")).toBe(true);
    expect(await policies.canMessage?.("ann", "eve")).toBe(false);
    expect([policies.canMentionAll?.("ann", "c"), policies.canMentionAll?.("ben", "c")]).toEqual([true, false]);
    expect(policies.canEdit?.("ann", {} as Message)).toBe(false);
    expect(policies.beforeSend?.({ from: "ann", conversationId: "ann_ben", content: { text: "spam" } })).toEqual({
      refused: "No spam",
    });
    expect(await policies.visibleTo?.("ann", ["ben", "eve"])).toEqual(new Set(["ben"]));
  }
});

test("a class that has methods alone has policies; one without any has none", async () => {
  const methods = await loadPolicies(await moduleWith("export default new (class { canJoin() { return false; } })();"));
  await using running = await openHubs();
  expect(policiesOf(settings, running.store, methods).canJoin?.("ann", "news")).toBe(false);
  const none = await moduleWith("export default new (class { mayJoin() { return false; } })();");
  await expect(loadPolicies(none)).rejects.toThrow(/has no policies/);
  const wrong = await moduleWith("export default new (class { get canJoin() { return true; } })();");
  await expect(loadPolicies(wrong)).rejects.toThrow(/has canJoin, which is not a function/);
});

test("what a module leaves undefined is as the settings say", async () => {
  await using running = await openHubs();
  const own = await loadPolicies(await moduleWith("export default { canJoin: undefined, canEdit: () => false };"));
  expect(policiesOf(settings, running.store, own).canJoin?.("ann", "other")).toBe(false);
});

const isMet = (_: string, userId: string): boolean => userId !== "blocked";

test("who may be added to a group, an application decides; how many groups with strangers in a minute, the setting does as well", async () => {
  await using running = await openHubs();
  const strangers = ["a", "b", "c"];
  for (const own of [{}, { canMessage: isMet }, { canAdd: isMet, canMessage: () => false }]) {
    const { canAdd, canInvite } = policiesOf(settings, running.store, own);
    expect(await canAdd?.("ann", "blocked", null)).toBe(Object.keys(own).length === 0);
    for (const userId of strangers) expect(await canAdd?.("ann", userId, null)).toBe(true);
    for (let call = 0; call < 2; call += 1) expect(await canInvite?.("ann", strangers, null)).toBe(true);
    await expect(canInvite?.("ann", strangers, null)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  }
  const { canInvite } = policiesOf(settings, running.store, { canInvite: (by) => by === "ben" });
  expect([await canInvite?.("ann", ["a"], null), await canInvite?.("ben", ["a"], null)]).toEqual([false, true]);
});
