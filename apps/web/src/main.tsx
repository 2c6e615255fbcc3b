import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openStorage } from "./browser-storage.ts";
import { createDesktopNotifications } from "./desktop/desktop-notifications.ts";
import { createLanguages, directionOf } from "./i18n/languages.ts";
import { createAccount } from "./identity/account.ts";
import { requestDemoSession } from "./identity/demo-session.ts";
import { startSession } from "./identity/session.ts";
import { createMore } from "./more/more.ts";
import { createNewerPage } from "./offline/newer-page.ts";
import { createSessionStorage } from "./identity/session-storage.ts";
import { registerServiceWorker } from "./offline/register-service-worker.ts";
import { createRoute } from "./route.ts";
import { createServerClock } from "./server-clock.ts";
import { serverUrl } from "./server-url.ts";
import { loadSettings } from "./settings/load-settings.ts";
import { createThemeChoice } from "./settings/theme.ts";
import { App } from "./shell/app.tsx";

const onOtherTab = (listener: (key: string | null, value: string | null) => void): void =>
  window.addEventListener("storage", ({ key, newValue }) => listener(key, newValue));

/** No `await` outside of it: the parts that are loaded later wait for this module to be there. */
async function start(): Promise<void> {
  const { navigator } = window;
  const storage = openStorage(() => window.localStorage);
  const theme = createThemeChoice({ storage, window });
  const languages = await createLanguages({
    storage,
    onOtherTab,
    preferred: navigator.languages,
    onSpoken: (language) => {
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
    },
  });
  const sessions = createSessionStorage({
    all: storage,
    tab: openStorage(() => window.sessionStorage),
    locks: (navigator as Partial<Navigator>).locks,
    onOtherTab,
  });
  const account = createAccount({
    storage: sessions,
    requestSession: requestDemoSession,
    startSession: (signedIn, onUnauthorized) =>
      startSession(signedIn, { storage, isPassing: sessions.isPassing, onUnauthorized }),
    forget: async (userId) => (await loadSettings()).forgetEverything(userId, storage),
  });

  const route = createRoute(window);
  const clock = createServerClock({
    ask: () => window.fetch(serverUrl("healthz"), { cache: "no-store" }),
    now: Date.now,
  });
  void clock.compare();
  window.addEventListener("online", () => void clock.compare());
  const newerPage = createNewerPage({ window, fetch: window.fetch.bind(window), now: Date.now });
  const root = document.querySelector("#root");
  if (!root) throw new Error("The page has no #root");
  createRoot(root).render(
    <StrictMode>
      <App
        account={account}
        route={route}
        theme={theme}
        newerPage={newerPage}
        clock={clock}
        more={createMore(languages, (error) => console.warn("A part of the page was not loaded", error))}
        desktop={createDesktopNotifications({ window, storage, openChat: route.go })}
        storage={storage}
        languages={languages}
      />
    </StrictMode>,
  );

  if (import.meta.env.PROD) registerServiceWorker(window);
}

start().catch((error: unknown) => console.error("The page did not start", error));
