import { createTidingsClient } from "@tidings/client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./components/app.tsx";
import type { AppRouter } from "./domain.ts";
import { createAccount } from "./identity/account.ts";
import { requestDemoSession } from "./identity/demo-session.ts";
import { createTabStorage } from "./identity/tab-storage.ts";
import { createRoute } from "./route.ts";
import { createDemoDirectory } from "./session/directory.ts";
import { createSession } from "./session/session.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/sign-in.css";
import "./styles/layout.css";
import "./styles/sidebar.css";
import "./styles/chat.css";
import "./styles/inbox.css";
import "./styles/notices.css";

const account = createAccount({
  storage: createTabStorage(window.sessionStorage),
  requestSession: requestDemoSession,
  startSession: ({ userId, name, token }, onUnauthorized) =>
    createSession({
      client: createTidingsClient<AppRouter>({ url: "/trpc", token }),
      directory: createDemoDirectory(),
      me: { userId, name },
      onUnauthorized,
    }),
});

const root = document.querySelector("#root");
if (!root) throw new Error("The page has no #root");
createRoot(root).render(
  <StrictMode>
    <App account={account} route={createRoute(window)} />
  </StrictMode>,
);
