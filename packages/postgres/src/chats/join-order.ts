import type { UserId } from "@tidings/core";

/** What `joinOrder` in core has made; `null` is before all. A place that it cannot have made is before all as well. */
export function parseJoinOrder(place: string | null): { readonly joinedN: number; readonly userId: UserId } {
  const match = /^(\d{16}) (.*)$/s.exec(place ?? "");
  return { joinedN: Number(match?.[1] ?? 0), userId: match?.[2] ?? "" };
}
