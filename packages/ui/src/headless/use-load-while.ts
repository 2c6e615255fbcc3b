import { useEffect } from "react";

/** A list of which more can be loaded. */
export interface Loadable {
  readonly status: "loading" | "ready" | "failed";
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  readonly loadMore: () => Promise<void>;
}

/** Loads one page of a list after the other for as long as more is wanted. After a failure it does not go on by itself. */
export function useLoadWhile(isWanted: boolean, { status, hasMore, isLoadingMore, error, loadMore }: Loadable): void {
  const mustLoad = isWanted && status === "ready" && hasMore && !isLoadingMore && error === null;
  useEffect(() => {
    if (mustLoad) void loadMore();
  }, [mustLoad, loadMore]);
}
