import { createContext, runInContext } from "node:vm";
import type { AppStateLike, AsyncStorageLike } from "@tidings/client/react-native";
import { startTidings } from "@tidings/testing";
import { freePort } from "@tidings/testing/programs";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { eventually } from "./eventually.ts";
import type { NativeApp, NativeOptions, Start } from "./react-native/app.ts";

// The client in a context that has the globals of React Native alone: a `window` without a page, and neither a document nor
// `crypto`, IndexedDB, BroadcastChannel or Web Locks. The engine is not Hermes, so what it lacks of the language is taken away.

let script: string;
beforeAll(async () => {
  script = await bundle("react-native/app.ts", "iife");
});

const globalsOfReactNative = `AbortController console fetch performance queueMicrotask TextEncoder URL URLSearchParams
  clearInterval clearTimeout setImmediate setInterval setTimeout WebSocket`.split(/\s+/);

const newerThanHermes = `
  for (const [owner, names] of [
    [Promise, ["withResolvers", "try"]],
    [Object, ["groupBy"]],
    [Map, ["groupBy"]],
    [Array, ["fromAsync"]],
    [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf"]],
    [Iterator.prototype, ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"]],
    [globalThis, ["Iterator", "SharedArrayBuffer", "Atomics", "WebAssembly"]],
  ]) for (const name of names) delete owner[name];
`;

function startApp(options: NativeOptions): NativeApp {
  const globals: Record<string, unknown> = { navigator: { product: "ReactNative" } };
  for (const name of globalsOfReactNative) globals[name] = (globalThis as Record<string, unknown>)[name];
  globals["window"] = globals;
  const context = createContext(globals);
  runInContext(newerThanHermes, context);
  runInContext(script, context);
  return (globals["start"] as Start)(options);
}

function createAppState() {
  const listeners = new Set<(state: string) => void>();
  const appState = {
    currentState: "active",
    addEventListener(_: "change", listener: (state: string) => void) {
      listeners.add(listener);
      return { remove: () => void listeners.delete(listener) };
    },
    become(state: string) {
      appState.currentState = state;
      for (const listener of listeners) listener(state);
    },
    listeners,
  };
  return appState satisfies AppStateLike;
}

function createAsyncStorage() {
  const kept = new Map<string, string>();
  const asyncStorage: AsyncStorageLike = {
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => void kept.set(key, value),
    removeItem: async (key) => void kept.delete(key),
  };
  return { kept, asyncStorage };
}

test("an app talks, gets pushes for its chat while it is in the background, and shows everything once when it is in front again", async () => {
  await using server = await startTidings();
  const alice = server.connect("alice");
  const token = await server.token("bob");
  const appState = createAppState();
  const { asyncStorage } = createAsyncStorage();
  const app = startApp({ url: server.url, user: "bob", token, appState, asyncStorage });
  const conversation = app.store.conversation({ with: "alice" });
  conversation.open();
  const shown = (): unknown[] => conversation.messages.get().items.map(({ content }) => content?.text);
  await app.tidings.chat.send({ to: "alice", content: { text: "Hello" } });
  await alice.chat.send({ to: "bob", content: { text: "Hello Bob" } });
  await eventually(() => expect(shown()).toEqual(["Hello", "Hello Bob"]));

  // a chat that somebody looks at needs no push; one in the background does
  const unread = async (): Promise<number> => (await app.tidings.client.notifications.list({})).unread;
  expect(await unread()).toBe(0);
  appState.become("background");
  const missed: string[] = [];
  await eventually(async () => {
    missed.push(`missed ${missed.length}`);
    await alice.chat.send({ to: "bob", content: { text: missed.at(-1)! } });
    expect(await unread()).toBe(1);
  });
  appState.become("active");
  await eventually(() => expect(shown()).toEqual(["Hello", "Hello Bob", ...missed]));
  await app.close();
  expect(appState.listeners.size).toBe(0);
});

test("what an app could not send is sent by its next start", async () => {
  await using server = await startTidings();
  const alice = server.connect("alice");
  const token = await server.token("bob");
  const { kept, asyncStorage } = createAsyncStorage();
  const nowhere = `http://127.0.0.1:${await freePort()}/trpc`;
  const offline = startApp({ url: nowhere, user: "bob", token, appState: createAppState(), asyncStorage });
  const unsent = ["one", "two", "three"].map((text) => offline.tidings.chat.send({ to: "alice", content: { text } }));
  const outcomes = Promise.allSettled(unsent);
  await eventually(() => expect([...kept.values()].join("")).toContain("three"));
  await offline.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);

  const online = startApp({ url: server.url, user: "bob", token, appState: createAppState(), asyncStorage });
  await eventually(async () => {
    const { messages } = await alice.chat.history({ conversationId: "alice_bob" });
    expect(messages.map(({ content }) => content?.text)).toEqual(["one", "two", "three"]);
  });
  await eventually(() => expect([...kept]).toEqual([]));
  await online.close();
});
