import { expect, test } from "vitest";
import { type AnyClient, createPushes } from "./pushes.ts";

type Handlers = Parameters<AnyClient["notifications"]["onPush"]>[1];

/** Pushes of a client that hears of what the test says. */
function hearPushes() {
  let handlers: Handlers | null = null;
  const onPush = (_: unknown, given: Handlers) => {
    handlers = given;
    return { stop: () => void (handlers = null) };
  };
  const pushes = createPushes({ notifications: { onPush } } as unknown as AnyClient);
  return {
    pushes,
    isFollowing: () => handlers !== null,
    ready: (unread: number) => handlers?.onEvent({ type: "ready", unread }, "e-0"),
    push: (seq: number, unread: number): void => {
      const push = { seq, type: "news", data: { seq }, sentAtMs: 1, readAtMs: null };
      handlers?.onEvent({ type: "push", push, unread } as never, "e-1");
    },
  };
}

test("a listener that is added while a push is told hears of the next one, and one that is removed of none", () => {
  const { pushes, push, isFollowing } = hearPushes();
  const heard: string[] = [];
  const removes: (() => void)[] = [];
  const listen = (name: string, andThen: (() => void) | null) =>
    removes.push(
      pushes.on("news" as never, ({ seq }) => {
        heard.push(`${name}${String(seq)}`);
        andThen?.();
      }),
    );
  const again = (): void => void listen("again", again); // for ever, were it called at once
  listen("a", () => removes[1]?.());
  listen("b", null);
  listen("c", again);
  push(1, 1);
  expect(heard).toEqual(["a1", "c1"]);
  for (const remove of removes) remove();
  expect(isFollowing()).toBe(false);
});

test("the number of unread pushes is told at first and with every event, to those who ask later as well", () => {
  const { pushes, ready, push } = hearPushes();
  const [first, later]: [number[], number[]] = [[], []];
  pushes.onUnread((unread) => first.push(unread));
  ready(0);
  push(1, 1);
  pushes.onUnread((unread) => later.push(unread));
  ready(1); // after it was offline
  push(2, 2);
  expect([first, later]).toEqual([
    [0, 1, 1, 2],
    [1, 1, 2],
  ]);
});
