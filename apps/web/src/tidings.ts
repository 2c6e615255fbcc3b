import type { AppRouter } from "@tidings/app-server/router";
import type { TidingsStore } from "@tidings/client/store";

export type { AppRouter };

/** The store, typed by the router that the server really serves. */
export type Store = TidingsStore<AppRouter>;

declare module "@tidings/react" {
  interface Register {
    readonly router: AppRouter;
  }
}
