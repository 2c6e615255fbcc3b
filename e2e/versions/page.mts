// Its page, rendered on a server.
import { createTidingsClient } from "@tidings/client";
import { createTidingsStore } from "@tidings/client/store";
import { TidingsProvider, useConversation, usePush, useSend, useTidings } from "@tidings/react";
import { createElement, type FunctionComponent } from "react";
import { renderToString } from "react-dom/server";
import type { App } from "./application.mts";

declare module "@tidings/react" {
  interface Register {
    router: App;
  }
}

const Chat: FunctionComponent<{ readonly peer: string }> = ({ peer }) => {
  const { items } = useConversation({ with: peer });
  const send = useSend({ with: peer });
  const { me } = useTidings();
  usePush("order.shipped", ({ data }) => console.log(data.orderId));
  const texts = items.map(({ content }) => content?.markdown);
  return createElement("button", { onClick: () => void send({ markdown: "hi" }) }, `${me}: ${texts.join()}`);
};

const client = createTidingsClient<App>({ url: "/trpc", token: "alice", path: "tidings" });
const store = createTidingsStore(client, { me: "alice" });
console.log(renderToString(createElement(TidingsProvider, { store }, createElement(Chat, { peer: "bob" }))));
await store.close();
await client.close();
