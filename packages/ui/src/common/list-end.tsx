import type { ComponentType, ReactElement } from "react";
import { useUi } from "../settings/use-ui.ts";

interface ListEndProps {
  readonly list: {
    readonly status: "loading" | "ready" | "failed";
    readonly hasMore: boolean;
    readonly isLoadingMore: boolean;
    readonly error: unknown;
    readonly loadMore: () => Promise<void>;
    readonly items: readonly unknown[];
  };
  readonly notLoaded: string;
  readonly Loading?: ComponentType | undefined;
}

/** The end of a list: that it is loading, that it could not be loaded, or a button for the next page. */
export function ListEnd({ list, notLoaded, Loading = LoadingLine }: ListEndProps): ReactElement {
  const { texts } = useUi();
  const { status, hasMore, isLoadingMore, error, loadMore, items } = list;
  const hasFailed = error !== null || status === "failed";
  const isEmptyYet = status === "loading" && items.length === 0;
  return (
    <>
      {isEmptyYet && !hasFailed && <Loading />}
      {hasFailed && (
        <p className="tidings-hint" role="alert">
          {notLoaded}
        </p>
      )}
      {(hasFailed || hasMore) && (
        <button type="button" className="tidings-more" disabled={isLoadingMore} onClick={() => void loadMore()}>
          {isLoadingMore ? texts.loading : hasFailed ? texts.tryAgain : texts.showOlder}
        </button>
      )}
    </>
  );
}

function LoadingLine(): ReactElement {
  const { texts } = useUi();
  return <output className="tidings-hint">{texts.loading}</output>;
}
