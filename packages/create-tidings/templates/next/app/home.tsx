"use client";

import { createTidingsStore } from "@tidings/client/store";
import { type RegisteredStore, TidingsProvider } from "@tidings/react";
import { type ReactNode, useEffect, useState } from "react";
import { createTidings } from "tidings/client";
import type { App } from "../lib/tidings.ts"; // only the type: nothing of the server gets into the page
import { shipOrder, signOut } from "./actions.ts";
import { Bell, BellButton } from "./bell.tsx";
import { Chat } from "./chat.tsx";

declare module "@tidings/react" {
  interface Register {
    router: App;
  }
}

/** @param unread as the server knew it when it rendered the page: it is shown until there is a connection */
export function Home({ me, unread }: { me: string; unread: number }) {
  const [store, setStore] = useState<RegisteredStore | null>(null);
  const [peer, setPeer] = useState("");

  useEffect(() => {
    const tidings = createTidings<App>({ url: "/trpc", user: me, token: "" }); // the cookie says who it is
    const made = createTidingsStore(tidings.client, { me });
    setStore(made);
    return () => void made.close().then(tidings.close);
  }, [me]);

  const page = (bell: ReactNode, chat: ReactNode) => (
    <>
      <header>
        <h1>{me}</h1>
        {bell}
        <form action={signOut}>
          <button>Sign out</button>
        </form>
      </header>
      <form action={(form) => setPeer(String(form.get("peer")).trim())}>
        <label>
          Talk to{" "}
          <input name="peer" required maxLength={50} placeholder="in a private window, sign in as somebody else" />
        </label>
        <button>Open</button>
      </form>
      {chat}
    </>
  );
  if (store === null) return page(<BellButton unread={unread} />, null);
  return (
    <TidingsProvider store={store}>
      {page(
        <Bell />,
        peer !== "" && peer !== me && (
          <>
            <form action={shipOrder.bind(null, peer)}>
              <label>
                Order <input name="orderId" required defaultValue="7" />
              </label>
              <button>Ship it to {peer}</button>
            </form>
            <Chat key={peer} peer={peer} />
          </>
        ),
      )}
    </TidingsProvider>
  );
}
