import { createTidingsClient } from "@tidings/client";
import { openDevtools } from "@tidings/client/devtools";
import { createTidingsStore } from "@tidings/client/store";
import { type RegisteredRouter, type RegisteredStore, TidingsProvider, useConnection } from "@tidings/react";
import { Bell, Chat, Toasts, UiProvider } from "@tidings/ui";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { newNames, type Session, signInAtDemo } from "./demo-session.ts";
import { createNetworkSwitch } from "./switched-web-socket.ts";

interface Person extends Session {
  readonly store: RegisteredStore;
  readonly turnNetwork: (on: boolean) => void;
  readonly end: () => Promise<void>;
}

function connect(session: Session): Person {
  const network = createNetworkSwitch();
  const client = createTidingsClient<RegisteredRouter>({
    url: "/trpc",
    token: session.token,
    WebSocket: network.WebSocket,
    backoff: { maxMs: 1_000 }, // so that nobody has to wait for a network that is back
  });
  const store = createTidingsStore(client, { me: session.userId });
  const end = async (): Promise<void> => {
    await store.close();
    await client.close();
  };
  return { ...session, store, turnNetwork: network.turn, end };
}

/** Two people side by side, each with a connection of their own, in one page. */
function Playground(): ReactElement {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    let opened: readonly Person[] = [];
    const start = async (): Promise<void> => {
      const sessions = await Promise.all(newNames().map(signInAtDemo));
      if (isGone) return;
      opened = sessions.map(connect);
      setPeople(opened);
    };
    start().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
    return () => {
      isGone = true;
      for (const person of opened) void person.end();
    };
  }, []);

  if (problem !== null) {
    return (
      <p role="alert">
        {problem} Start one with <code>npx -y pnpm@10 start</code> in the repository, open this page from{" "}
        <code>npx -y pnpm@10 docs:dev</code>, and reload it.
      </p>
    );
  }
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return (
    <UiProvider nameOf={(userId) => names.get(userId) ?? userId}>
      <div className="playground">
        {people.map((person, i) => {
          const other = people[1 - i];
          return (
            <TidingsProvider key={person.userId} store={person.store}>
              <Side person={person} other={other?.userId ?? person.userId} />
            </TidingsProvider>
          );
        })}
      </div>
    </UiProvider>
  );
}

function Side({ person, other }: { readonly person: Person; readonly other: string }): ReactElement {
  const { status } = useConnection();
  const [isOn, setOn] = useState(true);
  const [isOpen, setOpen] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    return openDevtools(person.store, { parent: place.current }).close;
  }, [person]);
  return (
    <section className="playground__side" aria-label={person.name} data-status={status}>
      <header className="playground__bar">
        <strong>{person.name}</strong>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={() => {
              setOn(!isOn);
              person.turnNetwork(!isOn);
            }}
          />{" "}
          network
        </label>
        <label>
          <input type="checkbox" checked={isOpen} onChange={() => setOpen(!isOpen)} /> chat open
        </label>
        <span>{status}</span>
        <Bell inbox={{ onFollow: () => setOpen(true) }} />
      </header>
      <div className="playground__chat">{isOpen ? <Chat with={other} /> : <Toasts />}</div>
      <div ref={place} className="playground__devtools" />
    </section>
  );
}

/** @returns takes it away again */
export function mountPlayground(element: Element): () => void {
  const root = createRoot(element);
  root.render(<Playground />);
  return () => root.unmount();
}
