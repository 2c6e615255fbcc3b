import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createNewcomerProject, filesOf, readPage } from "./newcomer-project.ts";

// Every snippet of the guides and of the packages' own pages compiles, with what its page has shown before it.

const pages = [
  "docs/guides/channels/apns.md",
  "docs/guides/channels/dingtalk.md",
  "docs/guides/channels/email.md",
  "docs/guides/channels/expo.md",
  "docs/guides/channels/fcm.md",
  "docs/guides/channels/feishu.md",
  "docs/guides/channels/mqtt.md",
  "docs/guides/channels/rabbitmq.md",
  "docs/guides/channels/slack.md",
  "docs/guides/channels/web-push.md",
  "docs/guides/channels/webhook.md",
  "docs/guides/channels/wecom-app.md",
  "docs/guides/channels/wecom-robot.md",
  "docs/guides/identity-provider.md",
  "docs/guides/react.md",
  "docs/guides/sign-in.md",
  "docs/guides/system-webhook.md",
  "docs/guides/transactions.md",
  "docs/guides/typescript.md",
  "docs/migrate/socket-io.md",
  "docs/migrate/stream.md",
  "packages/client/README.md",
  "packages/postgres/README.md",
  "packages/react/README.md",
  "packages/redis/README.md",
  "packages/server/README.md",
  "packages/sqlite/README.md",
  "packages/testing/README.md",
  "packages/tidings/README.md",
  "packages/ui/README.md",
];

const namesOf = (module: string, names: readonly string[]): string =>
  names.map((name) => `const ${name}: typeof import("${module}").${name};`).join("\n");

/** What the snippets take for granted: the reader's own application, and what earlier snippets have imported or made. */
const surroundings = `
import type { TidingsClient } from "@tidings/client";
import type { TidingsStore } from "@tidings/client/store";
import type { FunctionComponent, ReactNode } from "react";
import type { AppRouter as Router } from "./server.ts";

declare module "@tidings/react" {
  interface Register {
    router: Router;
  }
}

declare global {
  type AppRouter = Router;
  type RouterWithDates = import("@trpc/server").TRPCBuiltRouter<
    { ctx: object; meta: object; errorShape: import("@trpc/server").TRPCDefaultErrorShape; transformer: true },
    import("@tidings/router").TidingsRecord<typeof definition>
  >;
  type BlogRouter = typeof import("./blog.ts").router;
  const me: string, url: string, token: string, conversationId: string, seq: number, orderId: string;
  const tidings: TidingsClient<Router>;
  const store: TidingsStore<Router>;
  const router: typeof import("./server.ts").router;
  const definition: typeof import("./definition.ts").definition;
  const banner: HTMLElement, messages: HTMLElement, pending: HTMLElement, badge: HTMLElement, root: HTMLElement;
  const form: HTMLFormElement, older: HTMLButtonElement, input: HTMLInputElement;
  const presence: { connect(userId: string): Promise<() => void> };
  const chat: { readonly hub: import("@tidings/core").Hub };
  const hub: import("@tidings/core").Hub;
  const superjson: { serialize(value: unknown): unknown; deserialize(value: never): unknown };
  const log: { error(details: object): void; debug(details: object): void };
  const client: import("pg").PoolClient, fanout: import("@tidings/core").Fanout;
  const SignIn: FunctionComponent, Spinner: FunctionComponent, App: FunctionComponent;
  const Composer: FunctionComponent<{ id: string }>;
  function signIn(me: string): { store: TidingsStore<Router> };
  const httpServer: import("node:http").Server;
  type Session = { readonly id: string; readonly userId: string; readonly createdAtMs: number };
  function findSession(cookie: string | undefined): Promise<Session | null>;
  function fetchToken(): Promise<string>;
  function serveFiles(request: object, response: object): Promise<boolean>;
  function report(error: unknown, ...details: unknown[]): void;
  function toast(text: string): void;
  function later(): void;
  function refetch(conversationId?: string): void;
  function show(what: unknown): void;
  function showConversation(conversation: unknown): void;
  function showMessage(message: unknown): void;
  function showRead(conversationId: string, userId: string, seq: number): void;
  function showToast(text: string): void;
  function showOnline(userId: string, online: boolean, away: boolean): void;
  ${namesOf("@tidings/client", ["createTidingsClient", "TidingsClientError"])}
  ${namesOf("@tidings/testing", ["startTidings"])}
  ${namesOf("@tidings/react", [
    "TidingsProvider",
    "useConnection",
    "useConversation",
    "useConversations",
    "useConversationSettings",
    "useConversationSummary",
    "useCreateGroup",
    "useGroup",
    "useLooking",
    "useMembers",
    "useNotices",
    "useNotifications",
    "usePresence",
    "usePush",
    "useReactions",
    "useReadable",
    "useSend",
    "useTidings",
    "useTyping",
    "useUnread",
  ])}
  ${namesOf("@tidings/react/reach", ["usePreferences", "useWebPush"])}
  ${namesOf("react", ["useEffect", "useState"])}
  ${namesOf("react-dom/client", ["createRoot"])}
}
`;

/** An application's own router, with Tidings nested in it. */
const blog = `
import { createTidingsProcedures, type TidingsContext } from "@tidings/router";
import { initTRPC } from "@trpc/server";
import { definition } from "./definition.ts";

declare const hub: import("@tidings/core").Hub;
const t = initTRPC.context<TidingsContext>().create();
export const router = t.router({
  tidings: createTidingsProcedures({ hub, definition, procedure: t.procedure, identify: (ctx: TidingsContext) => ctx.identity }),
  posts: t.router({ list: t.procedure.query(() => ["a post"]) }),
});
`;

test("the snippets of the guides and the packages compile", async () => {
  const files = new Map(await filesOf("README.md"));
  const counts: Record<string, number> = {};
  for (const page of pages) {
    const snippets = Array.from((await readPage(page)).matchAll(/^ *```(tsx?)\n(.*?)^ *```$/gms));
    counts[page] = snippets.length;
    for (const [i, [, language = "ts", text = ""]] of snippets.entries()) {
      files.set(`${page.replaceAll(/\W/g, "-")}-${i + 1}.${language}`, `${text}\nexport {};\n`);
    }
  }
  files.set("blog.ts", blog);
  files.set("surroundings.d.ts", surroundings);
  await using project = await createNewcomerProject(files);
  expect(await project.compile()).toBe("");
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
});

test("a page that shows a file of an example shows it as it is", async () => {
  const shown: string[] = [];
  const guides = await readdir(fileURLToPath(new URL("../../docs/guides", import.meta.url)), { recursive: true });
  for (const page of guides.filter((name) => name.endsWith(".md"))) {
    const blocks = (await readPage(`docs/guides/${page}`)).matchAll(
      /^```\w+\n(?:\/\/|#) ((?:examples|deploy)\/\S+)\n(.*?)^```$/gms,
    );
    for (const [, file = "", text = ""] of blocks) {
      expect({ page, file, text: text.trim() }).toEqual({ page, file, text: (await readPage(file)).trim() });
      shown.push(file);
    }
  }
  expect(shown).toContain("examples/express/src/main.ts");
});

test("the guide to Next.js shows the server of the project that is made", async () => {
  const page = await readPage("docs/guides/next.md");
  for (const file of ["server.ts", "lib/tidings.ts"]) {
    expect(page).toContain(`// ${file}\n${await readPage(`packages/create-tidings/templates/next/${file}`)}`);
  }
});
