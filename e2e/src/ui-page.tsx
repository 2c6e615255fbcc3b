/** What the page of the components' browser test runs: an application made of them. */
import { createTidingsClient } from "@tidings/client";
import { createTidingsStore } from "@tidings/client/store";
import { type ConversationTarget, type RegisteredRouter, TidingsProvider } from "@tidings/react";
import { Bell, Chat, Conversations, Toasts, UiProvider, type UiSettings, zhCn } from "@tidings/ui";
import { useState } from "react";
import type { ReactElement } from "react";
import { createDrafts, storedDrafts } from "@tidings/ui/headless";
import { createRoot } from "react-dom/client";

const query = new URLSearchParams(window.location.search);
const asked = (name: string): string => query.get(name) ?? "";
document.documentElement.dir = asked("lang") === "ar" ? "rtl" : "ltr";

const client = createTidingsClient<RegisteredRouter>({ url: "/trpc", token: asked("token") });
const store = createTidingsStore(client, { me: asked("me"), pageSize: 30 });
const names = new Map([
  ["ada", "Ada Lovelace"],
  ["bob", "Bob Kahn"],
  ["leyla", "ليلى حداد"],
  ["ming", "王小明"],
]);

const settings: UiSettings = {
  ...(asked("lang") === "zh-CN" && { texts: zhCn }),
  theme: asked("theme") === "dark" ? "dark" : "system",
  nameOf: (userId) => names.get(userId) ?? userId,
  drafts: createDrafts(storedDrafts({ me: asked("me"), storage: localStorage })),
  describePush(push: { readonly type: string; readonly data: unknown }) {
    if (push.type !== "order.shipped") return undefined; // the built-in one
    const { orderId } = push.data as { readonly orderId: string };
    return { title: "Your order is on its way", body: `Order ${orderId}`, href: "#order" };
  },
};

function App(): ReactElement {
  const [target, setTarget] = useState<ConversationTarget | null>(query.has("with") ? { with: asked("with") } : null);
  return (
    <UiProvider {...settings} onOpenConversation={(id) => setTarget({ id })}>
      <header className="bar">
        <h1>Shop</h1>
        <Bell />
      </header>
      <main data-open={target !== null}>
        <Conversations current={target} onSelect={({ id }) => setTarget({ id })} />
        {target && <Chat {...target} {...(query.has("max") && { maxLength: Number(asked("max")) })} />}
      </main>
      <Toasts shownForMs={0} />
    </UiProvider>
  );
}

const root = document.querySelector("#root");
if (!root) throw new Error("The page has no #root");
createRoot(root).render(
  <TidingsProvider store={store}>
    <App />
  </TidingsProvider>,
);
