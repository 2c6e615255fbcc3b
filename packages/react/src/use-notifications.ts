"use client";

import type { InboxFilter, List } from "@tidings/client/store";
import { useMemo } from "react";
import { useTidings } from "./provider.ts";
import type { AnyPush, PushOfType, PushType, RegisteredStore } from "./register.ts";
import { useReadable } from "./use-readable.ts";

export interface NotificationsOptions<Type extends PushType> {
  /** Default `all`. */
  readonly filter?: InboxFilter;
  /** Only pushes of this type, or of these; their `data` is typed accordingly. Default: every type. */
  readonly type?: Type | readonly Type[];
}

export interface Notifications<Push> extends List<Push> {
  readonly loadMore: () => Promise<void>;
  readonly markRead: RegisteredStore["inbox"]["markRead"];
}

/** The user's pushes, newest first. With a `type`, those among what is loaded. */
export function useNotifications<Type extends PushType = PushType>(
  options: NotificationsOptions<Type> = {},
): Notifications<PushOfType<Type>> {
  const { inbox } = useTidings();
  const { filter = "all", type } = options;
  const list = useReadable(inbox.list(filter));
  const types = type === undefined ? null : [type].flat().join("\n");
  const items = useMemo(() => {
    if (types === null) return list.items;
    const wanted = new Set(types.split("\n"));
    return list.items.filter((push: AnyPush) => wanted.has(push.type));
  }, [list.items, types]);
  return {
    ...list,
    items: items as readonly PushOfType<Type>[],
    loadMore: () => inbox.loadMore(filter),
    markRead: inbox.markRead,
  };
}
