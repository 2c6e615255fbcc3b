import { filesBelow, packageFolders, read } from "./repository.ts";

/** A page of the site, and the file of the repository that it is made of. */
export interface Page {
  /** The path of the Markdown file in the repository. */
  readonly source: string;
  /** Where it stands on the site, without a slash at the start and an ending. */
  readonly route: string;
  readonly title: string;
}

export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The side bar, by what a reader wants to do. Files of a `folder` that stand in no list follow in the order of the alphabet. */
const order: readonly { readonly title: string; readonly sources: readonly string[]; readonly folder?: string }[] = [
  { title: "Start", sources: ["docs/start.md", "docs/concepts.md", "packages/create-tidings/README.md"] },
  {
    title: "Show it in an app",
    sources: [
      "docs/guides/react.md",
      "packages/ui/README.md",
      "docs/guides/next.md",
      "docs/guides/tanstack-query.md",
      "docs/guides/tanstack-start.md",
      "docs/guides/typescript.md",
      "docs/guides/react-native.md",
    ],
  },
  {
    title: "Add it to a server",
    sources: [
      "docs/guides/express.md",
      "docs/guides/fastify.md",
      "docs/guides/hono.md",
      "docs/guides/nest.md",
      "docs/guides/drizzle.md",
      "docs/guides/prisma.md",
      "docs/guides/transactions.md",
      "docs/guides/runtimes.md",
    ],
  },
  {
    title: "Sign users in",
    sources: ["docs/guides/sign-in.md", "docs/guides/better-auth.md", "docs/guides/identity-provider.md"],
  },
  {
    title: "Reach, automate, test",
    sources: ["docs/guides/reach.md", "docs/guides/system-webhook.md", "docs/guides/node.md", "docs/guides/testing.md"],
  },
  {
    title: "Run it",
    sources: [
      "docs/configuration.md",
      "docs/guides/proxies.md",
      "docs/guides/kubernetes.md",
      "docs/security.md",
      "docs/limits.md",
      "docs/scaling.md",
      "docs/performance.md",
      "apps/server/README.md",
    ],
  },
  { title: "Channels and bridges", sources: [], folder: "docs/guides/channels/" },
  { title: "More guides", sources: [], folder: "docs/guides/" },
  {
    title: "Compare and migrate",
    sources: ["docs/comparisons.md", "docs/migrate/socket-io.md", "docs/migrate/stream.md"],
  },
  { title: "Packages", sources: ["packages/tidings/README.md", "packages/client/README.md"], folder: "packages/" },
  {
    title: "Protocol",
    sources: [
      "docs/PROTOCOL.md",
      "docs/delivery.md",
      "docs/client-states.md",
      "examples/python-client/README.md",
      "examples/java-client/README.md",
    ],
  },
  { title: "Decisions", sources: [], folder: "docs/decisions/" },
  { title: "How it is built", sources: ["docs/architecture.md"], folder: "docs/" },
  { title: "Project", sources: ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"] },
];

/** The overview in the repository is what the site's own front page and side bar are. */
const leftOut = new Set(["docs/README.md"]);

function routeOf(source: string): string {
  const isOfProject = !source.includes("/");
  return `${isOfProject ? "project/" : ""}${source}`
    .replace(/^(docs|apps|examples)\//, "")
    .replace(/\/README\.md$/, "")
    .replace(/\.md$/, "")
    .toLowerCase();
}

/** The first heading of a page. */
export function titleOf(markdown: string, source: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`${source} has no heading of the first level`);
  return title.replaceAll("`", "");
}

/** Every page that is written by hand, in the order of the side bar. */
export async function readSections(): Promise<readonly Section[]> {
  const readmes = (await packageFolders()).map((name) => `packages/${name}/README.md`);
  const docs = (await filesBelow("docs")).filter((path) => path.endsWith(".md") && !leftOut.has(path));
  const rest = new Set([...docs, ...readmes]);
  for (const source of order.flatMap(({ sources }) => sources)) rest.delete(source);
  const sections: Section[] = [];
  for (const { title, sources, folder } of order) {
    const more = folder === undefined ? [] : [...rest].filter((source) => source.startsWith(folder));
    for (const source of more) rest.delete(source);
    const pages = [...sources, ...more].map(async (source) => ({
      source,
      route: routeOf(source),
      title: titleOf(await read(source), source),
    }));
    if (pages.length > 0) sections.push({ title, pages: await Promise.all(pages) });
  }
  return sections;
}
