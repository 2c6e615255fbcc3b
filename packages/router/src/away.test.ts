import { collect, startTidings, type TestTidings } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";

const isAway = async (tidings: TestTidings, userId: string): Promise<boolean> =>
  (await tidings.hub.presence("watcher", [userId]))[0]?.away === true;

const until = (tidings: TestTidings, userId: string, expected: boolean): Promise<void> =>
  eventually(async () => expect(await isAway(tidings, userId)).toBe(expected));

const httpOf = ({ url }: TestTidings): string => url.replace("ws:", "http:");

/** An event stream as a browser opens it. */
async function openStream(tidings: TestTidings, userId: string, params: object): Promise<() => Promise<void>> {
  const url = new URL(`${httpOf(tidings)}/notifications.onPush`);
  url.searchParams.set("connectionParams", JSON.stringify({ token: await tidings.token(userId), ...params }));
  const abort = new AbortController();
  const { body, status } = await fetch(url, { headers: { accept: "text/event-stream" }, signal: abort.signal });
  expect(status).toBe(200);
  await body?.getReader().read();
  return async () => abort.abort();
}

async function setAway(tidings: TestTidings, userId: string, away: boolean, connection?: string): Promise<number> {
  const url = new URL(`${httpOf(tidings)}/presence.setAway`);
  if (connection !== undefined) url.searchParams.set("connectionParams", JSON.stringify({ connection }));
  const { status } = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await tidings.token(userId)}` },
    body: JSON.stringify({ away }),
  });
  return status;
}

test("over WebSockets each connection speaks for itself", async () => {
  await using tidings = await startTidings();
  const [desk, phone] = [tidings.connect("ann"), tidings.connect("ann")];
  const say = (client: typeof desk, away: boolean): Promise<unknown> => client.presence.setAway({ away });
  await say(phone, false);
  expect(await say(desk, true)).toEqual({ away: true });
  expect(await isAway(tidings, "ann")).toBe(false);
  await say(phone, true);
  expect(await isAway(tidings, "ann")).toBe(true);
  await say(desk, false);
  expect(await isAway(tidings, "ann")).toBe(false);
  await desk.close();
  await until(tidings, "ann", true);
});

test("who reconnects while nobody is there is not seen a moment", async () => {
  await using tidings = await startTidings({ presenceGraceMs: 10_000 });
  let closed = 0;
  class CountedSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      this.addEventListener("close", () => (closed += 1));
    }
  }
  const desk = tidings.connect("ann", { WebSocket: CountedSocket });
  await desk.presence.setAway({ away: true });
  const { items } = collect(await tidings.hub.onPresence("watcher", ["ann"], undefined));
  for (let i = 0; i < 3; i += 1) {
    desk.connection.reconnect();
    await eventually(() => expect([closed, desk.connection.state.status]).toEqual([i + 1, "online"]));
    await desk.presence.get({ userIds: [] });
  }
  await tidings.hub.connect("ben");
  expect(items.flat().map(({ away }) => away)).toEqual([true]);
  await desk.presence.setAway({ away: false });
  await eventually(() => expect(items.flat().at(-1)?.away).toBeUndefined());
});

test("over HTTP a call speaks for the event streams of its name, and those alone", async () => {
  await using tidings = await startTidings();
  const streams = [
    await openStream(tidings, "ann", { connection: "desk" }),
    await openStream(tidings, "ann", { connection: "desk" }),
    await openStream(tidings, "ann", { connection: "phone" }),
    await openStream(tidings, "ann", {}),
    await openStream(tidings, "ben", { connection: "desk" }),
  ];
  for (const name of ["desk", "phone"]) expect(await setAway(tidings, "ann", true, name)).toBe(200);
  expect(await isAway(tidings, "ann")).toBe(false);
  expect(await setAway(tidings, "ann", true)).toBe(200);
  await until(tidings, "ann", true);
  expect(await isAway(tidings, "ben")).toBe(false);
  await setAway(tidings, "ann", false, "phone");
  await until(tidings, "ann", false);
  await streams[2]?.();
  await until(tidings, "ann", true);
  streams.push(await openStream(tidings, "ann", { connection: "desk" }));
  expect(await isAway(tidings, "ann")).toBe(true);
  await Promise.all(streams.map((end) => end()));
});

test("a connection may be away from its beginning: who comes back so is never seen at it", async () => {
  await using tidings = await startTidings();
  const watching = await tidings.hub.onPresence("watcher", ["ann"], undefined);
  expect((await watching.next()).value).toMatchObject([{ online: false }]);
  const end = await openStream(tidings, "ann", { away: "true" });
  expect((await watching.next()).value).toMatchObject([{ online: true, away: true }]);
  await end();
  await watching.return?.();
});

test("a name that is too long is refused", async () => {
  await using tidings = await startTidings();
  expect(await setAway(tidings, "ann", true, "x".repeat(65))).toBe(400);
});
