// What an app on React Native has of Tidings. The test gives it what React Native has, and calls it through `globalThis`.
import {
  appStatePage,
  type AppStateLike,
  asyncStorageOutbox,
  type AsyncStorageLike,
  reconnectInFront,
} from "@tidings/client/react-native";
import { createTidingsStore } from "@tidings/client/store";
import type { AppRouter } from "@tidings/router";
import { createTidings } from "tidings/client";

export interface NativeOptions {
  readonly url: string;
  readonly user: string;
  readonly token: string;
  readonly appState: AppStateLike;
  readonly asyncStorage: AsyncStorageLike;
}

function start({ url, user, token, appState, asyncStorage }: NativeOptions) {
  const tidings = createTidings<AppRouter>({
    url,
    user,
    token,
    client: { outbox: { storage: asyncStorageOutbox(asyncStorage, { user }) }, timeouts: { connectMs: 2_000 } },
  });
  const stopFollowing = reconnectInFront(tidings, appState);
  const store = createTidingsStore(tidings.client, { me: user, page: appStatePage(appState) });
  return {
    tidings,
    store,
    async close() {
      stopFollowing();
      await store.close();
      await tidings.close();
    },
  };
}

export type NativeApp = ReturnType<typeof start>;
export type Start = typeof start;

Object.assign(globalThis, { start });
