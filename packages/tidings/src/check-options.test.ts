import { createMemoryStore } from "@tidings/core";
import { expect, test } from "vitest";
import { createTidings, jwt, postgres } from "./index.ts";

const secret = "0123456789abcdef0123456789abcdef";

/** As a program without the compiler calls it. */
const create = (options: unknown) => createTidings(options as Parameters<typeof createTidings>[0]);
const withOption = (name: string, value: unknown) => create({ authenticate: jwt({ secret }), [name]: value });

test.each([
  ["nothing", undefined, "give at least { authenticate }"],
  ["no way to know who somebody is", {}, "The option authenticate of createTidings is undefined: give jwt({ secret })"],
  [
    "a secret in the place of the function",
    { authenticate: secret },
    "authenticate of createTidings is of another kind (string)",
  ],
  ["a slip in a name", { authenticate: jwt({ secret }), stroe: "tidings.db" }, 'no option "stroe": give one of'],
])("%s is refused with what to give", async (_, options, why) => {
  await expect(create(options)).rejects.toThrow(why);
});

test.each([
  ["store", "", "is empty: give a path such as data/tidings.db"],
  ["store", "mysql://root:hunter2@localhost/shop", "begins with mysql: is not known: give data/tidings.db"],
  ["store", { connect: () => {}, options: {} }, "postgres(pool) with a pool of pg"],
  ["store", postgres, "postgres needs a postgres:// URL, or a pool"],
  ["store", () => undefined, "opened what is not a store"],
  ["store", "POSTGRES://", "it names no host"],
  ["redis", null, "is null: give a redis:// URL"],
  ["redis", { isCluster: true, options: {} }, "a client of a cluster: give the URLs of several members"],
  ["redis", { options: { socket: { host: "cache.example" } } }, "socket, which ioredis does not know: give a URL"],
  ["redis", true, "is of another kind (boolean): give a redis:// URL"],
  ["definition", { pushes: {} }, "give what defineTidings returned"],
  ["procedures", {}, "give a function"],
  ["procedures", () => undefined, "returned undefined: return a record of procedures"],
  ["procedures", () => Promise.resolve({}), "returned a promise: return a record of procedures"],
  ["policies", { canMesage: () => false }, '"canMesage", which is not a policy: give some of canMessage'],
  ["policies", { canMessage: false }, "canMessage, which is not a function"],
  ["channels", [() => {}], "a list of what webPush(…), email(…) and others returned"],
  ["allowedOrigins", "https://app.example.com", 'give "*", or a list'],
  ["path", "trpc", 'The path "trpc" is not valid'],
  ["onError", "console", "give a function"],
])("%s: %j is refused with what to give", async (name, value, why) => {
  await expect(withOption(name, value)).rejects.toThrow(why);
});

test("a password in a wrong value is not in the message", async () => {
  const refused = await withOption("store", "mysql://root:hunter2@localhost/shop").catch(String);
  expect(refused).not.toContain("hunter2");
});

test("what is undefined has its default, and a store, what opens one, and a class of policies are taken", async () => {
  class Policies {
    readonly #friends = new Set(["bob"]);
    canMessage(_: string, to: string): boolean {
      return this.#friends.has(to);
    }
  }
  const names = ["definition", "store", "redis", "procedures", "policies", "channels", "path", "onError", "server"];
  const undefineds = Object.fromEntries(names.map((name) => [name, undefined]));
  for (const options of [undefineds, { store: createMemoryStore() }, { store: async () => createMemoryStore() }]) {
    const tidings = await create({ ...options, authenticate: jwt({ secret }) });
    await tidings.close();
  }
  const tidings = await create({ authenticate: jwt({ secret }), policies: new Policies() });
  const send = (to: string) =>
    tidings.hub.send("ann", { to, content: { text: "Hi" }, excerpt: "Hi", nonce: `to ${to}` });
  expect(await send("bob")).toMatchObject({ seq: 1 });
  await expect(send("eve")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await tidings.close();
});
