// @vitest-environment jsdom
import { act, cleanup, configure, renderHook, waitFor } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { type RegisteredStore, TidingsProvider } from "../index.ts";
import { usePreferences, useWebPush } from "./index.ts";

configure({ asyncUtilTimeout: 50_000 }); // a machine may be busy

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const offered = [{ channel: "webPush", publicKey: Buffer.alloc(65, 4).toString("base64url") }, { channel: "email" }];

/** A server's part of reach: what it knows, and what it is asked. */
function createServer() {
  const addresses: { id: string; channel: string; label: string }[] = [];
  const world = { refuses: false, answers: [] as Promise<void>[] };
  const quiet: { hours: unknown } = { hours: null };
  const answer = async <T>(value: () => T): Promise<T> => {
    if (world.refuses) throw new Error("No more than 20 addresses");
    return value();
  };
  const client = {
    channels: {
      available: () => answer(() => ({ channels: offered })),
      async list() {
        const found = [...addresses];
        await world.answers.shift();
        return { addresses: found };
      },
      add: ({ channel }: { channel: string }) =>
        answer(() => {
          addresses.push({ id: `${addresses.length + 1}`, channel, label: "a" });
          return { id: `${addresses.length}` };
        }),
      remove: ({ id }: { id: string }) =>
        answer(() =>
          addresses.splice(
            addresses.findIndex((address) => address.id === id),
            1,
          ),
        ),
    },
    preferences: {
      get: () => answer(() => ({ categories: [], quietHours: quiet.hours })),
      set: () => answer(() => ({})),
      setQuietHours: (hours: unknown) => answer(() => (quiet.hours = hours)),
    },
  };
  const store = { client, me: "bob" } as unknown as RegisteredStore;
  const wrapper = ({ children }: { children: ReactNode }) => createElement(TidingsProvider, { store }, children);
  return { world, store, wrapper };
}

/** A provider whose store changes, as another user signs in. */
function changing(first: RegisteredStore) {
  const provided = { store: first };
  const wrapper = ({ children }: { children: ReactNode }) => createElement(TidingsProvider, provided, children);
  return { provided, wrapper };
}

test("preferences and addresses are loaded, and loaded again after each change", async () => {
  const { wrapper } = createServer();
  const { result } = renderHook(() => usePreferences(), { wrapper });
  expect(result.current).toMatchObject({ status: "loading", addresses: [], channels: [], error: null });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  expect(result.current.channels).toEqual(offered);
  await act(() => result.current.addAddress("email", { email: "a@example.com" }));
  expect(result.current.addresses.map(({ id }) => id)).toEqual(["1"]);
  const hours = { from: "22:00", to: "07:00", timeZone: "Europe/Paris" };
  await act(() => result.current.setQuietHours(hours));
  expect(result.current.quietHours).toEqual(hours);
  await act(() => result.current.removeAddress("1"));
  expect(result.current.addresses).toEqual([]);
});

test("a change that the server refuses rejects, and what is shown stays", async () => {
  const { world, wrapper } = createServer();
  const { result } = renderHook(() => usePreferences(), { wrapper });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  world.refuses = true;
  await expect(result.current.addAddress("email", {})).rejects.toThrow("No more than 20");
  expect(result.current).toMatchObject({ status: "ready", error: null });
  await act(() => result.current.reload());
  expect(result.current).toMatchObject({ status: "ready", error: new Error("No more than 20 addresses") });
  world.refuses = false;
  await act(() => result.current.reload());
  expect(result.current.error).toBeNull();
});

test("an answer that a newer one has overtaken is not shown", async () => {
  const { world, wrapper } = createServer();
  const { result } = renderHook(() => usePreferences(), { wrapper });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  const slow = Promise.withResolvers<void>();
  world.answers.push(slow.promise);
  const overtaken = result.current.reload();
  await act(() => result.current.addAddress("email", {}));
  slow.resolve();
  await act(() => overtaken);
  expect(result.current.addresses).toHaveLength(1);
});

test("what one user has is not shown to the next, whose answer is not there yet", async () => {
  const [alice, bob] = [createServer(), createServer()];
  const { provided, wrapper } = changing(alice.store);
  const { result, rerender } = renderHook(() => usePreferences(), { wrapper });
  await waitFor(() => expect(result.current.status).toBe("ready"));
  await act(() => result.current.addAddress("email", {}));
  const { reload: reloadOfAlice } = result.current;
  const slow = Promise.withResolvers<void>();
  bob.world.answers.push(slow.promise);
  provided.store = bob.store;
  rerender();
  expect(result.current).toMatchObject({ status: "loading", addresses: [], error: null });
  await act(() => reloadOfAlice());
  slow.resolve();
  await waitFor(() => expect(result.current.status).toBe("ready"));
  expect(result.current.addresses).toEqual([]);
});

test("a browser without push messages is shown as unsupported", async () => {
  const { wrapper } = createServer();
  const { result } = renderHook(() => useWebPush(), { wrapper });
  expect(result.current.state).toBeNull();
  await waitFor(() => expect(result.current.state).toBe("unsupported"));
  await act(() => result.current.turnOn());
  expect(result.current).toMatchObject({ state: "unsupported", error: null });
});

test("web push is turned on by a click, for the user of the store, and off again", async () => {
  const { wrapper } = createServer();
  vi.stubGlobal("PushManager", {});
  vi.stubGlobal("Notification", { permission: "default", requestPermission: async () => "granted" });
  const endpoint = "https://push.example.com/1";
  const subscription = { endpoint, toJSON: () => ({ endpoint, keys: {} }), unsubscribe: async () => true };
  const registration = Promise.resolve({
    pushManager: { getSubscription: async () => null, subscribe: async () => subscription },
  } as unknown as ServiceWorkerRegistration);
  const { result } = renderHook(() => ({ push: useWebPush({ registration }), ...usePreferences() }), { wrapper });
  await waitFor(() => expect(result.current.push.state).toBe("off"));
  await act(() => result.current.push.turnOn());
  expect(result.current.push.state).toBe("on");
  await act(() => result.current.reload());
  expect(result.current.addresses).toMatchObject([{ channel: "webPush" }]);
  await act(() => result.current.push.turnOff());
  await act(() => result.current.reload());
  expect(result.current).toMatchObject({ push: { state: "off" }, addresses: [] });
});

test("whether this browser gets pushes is shown to nobody but the user whose it is, and an error until it is known", async () => {
  const [alice, bob] = [createServer(), createServer()];
  vi.stubGlobal("PushManager", {});
  vi.stubGlobal("Notification", { permission: "default" });
  const worker = { pushManager: {} } as ServiceWorkerRegistration;
  alice.world.refuses = true;
  const { provided, wrapper } = changing(alice.store);
  const { result, rerender } = renderHook(({ registration }) => useWebPush({ registration }), {
    wrapper,
    initialProps: { registration: Promise.resolve(worker) },
  });
  await waitFor(() => expect(result.current).toMatchObject({ state: null, error: expect.any(Error) }));
  alice.world.refuses = false;
  rerender({ registration: Promise.resolve(worker) });
  await waitFor(() => expect(result.current).toMatchObject({ state: "off", error: null }));
  const registration = Promise.withResolvers<ServiceWorkerRegistration>();
  provided.store = bob.store;
  rerender({ registration: registration.promise });
  expect(result.current).toMatchObject({ state: null, error: null });
  registration.resolve(worker);
  await waitFor(() => expect(result.current.state).toBe("off"));
});

const Shown = (): string => `${usePreferences().status} ${useWebPush().state}`;

test("on a server nothing is known and nothing is asked", () => {
  const { wrapper: Wrapper } = createServer();
  expect(renderToString(createElement(Wrapper, null, createElement(Shown)))).toBe("loading null");
});
