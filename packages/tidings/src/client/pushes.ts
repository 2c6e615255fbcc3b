import type { PushOf, StreamHandle, TidingsClient } from "@tidings/client";
import type { AnyTidingsDefinition, TidingsRouter } from "@tidings/router";
import type { AnyTRPCRouter } from "@trpc/server";

type TypeIn<Push> = Push extends { readonly type: infer Type extends string } ? Type : never;
type DataIn<Push> = Push extends { readonly data: infer Data } ? Data : never;
type PushOfType<R extends AnyTRPCRouter, Type> = Extract<PushOf<R, "">, { readonly type: Type }>;

/** A client of some application, of which only what the contract fixes is known. */
export type AnyClient = TidingsClient<TidingsRouter<AnyTidingsDefinition>, "">;

/** The pushes that reach the user. */
export interface Pushes<R extends AnyTRPCRouter> {
  /**
   * Calls the listener with the data of each push of the type that comes from now on, once and in order, until the returned
   * function is called. The type decides the type of the data.
   */
  readonly on: <Type extends TypeIn<PushOf<R, "">>>(
    type: Type,
    listener: (data: DataIn<PushOfType<R, Type>>, push: PushOfType<R, Type>) => void,
  ) => () => void;
  /**
   * The number of unread pushes: at first, after every push and whenever some are read, and when the page listens again after it
   * was offline; until the returned function is called.
   */
  readonly onUnread: (listener: (unread: number) => void) => () => void;
  readonly list: TidingsClient<R, "">["notifications"]["list"];
  readonly markRead: TidingsClient<R, "">["notifications"]["markRead"];
  readonly subscribe: TidingsClient<R, "">["notifications"]["subscribe"];
  readonly unsubscribe: TidingsClient<R, "">["notifications"]["unsubscribe"];
}

type PushEvent = Parameters<Parameters<AnyClient["notifications"]["onPush"]>[1]["onEvent"]>[0];

/** One subscription for all listeners: it begins with the first and ends with the last. */
export function createPushes(
  client: AnyClient,
): Pushes<TidingsRouter<AnyTidingsDefinition>> & { readonly stop: () => void } {
  const { onPush, list, markRead, subscribe, unsubscribe } = client.notifications;
  const listeners = new Set<(event: PushEvent) => void>();
  let running: StreamHandle | null = null;
  let last: PushEvent | null = null;

  const stop = (): void => {
    running?.stop();
    running = null;
    last = null;
  };
  const onEvent = (event: PushEvent): void => {
    last = event;
    const failures: unknown[] = [];
    // oxlint-disable-next-line unicorn/no-useless-spread -- a set goes on with what is added meanwhile
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue; // one of the others has removed it
      try {
        listener(event);
      } catch (error) {
        failures.push(error); // the others hear of it all the same
      }
    }
    if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
  };
  const add = (listener: (event: PushEvent) => void): (() => void) => {
    listeners.add(listener);
    running ??= onPush({}, { onEvent });
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) stop();
    };
  };

  return {
    on: (type, listener) =>
      add((event) => {
        if (event.type === "push" && event.push.type === type) listener(event.push.data as never, event.push as never);
      }),
    onUnread(listener) {
      const remove = add(({ unread }) => listener(unread));
      if (last) listener(last.unread);
      return remove;
    },
    list,
    markRead,
    subscribe,
    unsubscribe,
    stop,
  };
}
