// What the compiler needs for an application of 200 own procedures, with Tidings and without it: `node bench/types.ts`.
// An editor pays the same with every key that is pressed, so it should be at most half as much again.
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
/** Where tRPC and zod are found. */
const folder = join(root, "packages/tidings/node_modules/.cache/types");
const runs = 7;
const routers = 20;
const proceduresInEach = 10;

const compilers = {
  "TypeScript 7": join(root, "node_modules/typescript/bin/tsc"),
  "TypeScript 5.9": join(root, "e2e/versions/oldest/node_modules/typescript/bin/tsc"),
};

const each = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join("\n");

/** Of the application's own: the routers, and a page that calls one procedure of each. */
const ownRouter = (i: number): string => `
const router${i} = t.router({
${each(
  proceduresInEach,
  (n) => `  call${n}: t.procedure
    .input(z.object({ id: z.string(), page: z.number().int().optional(), filter: z.object({ text: z.string(), tags: z.array(z.string()) }).optional() }))
    .${n % 2 === 0 ? "query" : "mutation"}(({ input }) => ({ id: input.id, items: [{ title: "a", at: ${n}, of: input.filter?.tags ?? [] }] })),`,
)}
});`;
const ownRouters = each(routers, ownRouter);
const record = Array.from({ length: routers }, (_, i) => `router${i}`).join(", ");
const calls = each(
  routers,
  (i) =>
    `export const title${i}: string | undefined = (await trpc.router${i}.call0.query({ id: "a" })).items[0]?.title;`,
);

const applications = {
  without: `
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
const t = initTRPC.context<{ userId: string | null }>().create();
${ownRouters}
export const router = t.router({ ${record} });
const trpc = createTRPCClient<typeof router>({ links: [wsLink({ client: createWSClient({ url: "" }) })] });
${calls}`,
  with: `
import { createTidings, defineTidings, jwt, type ProcedureTools } from "tidings";
import { createTidings as createClient } from "tidings/client";
import { z } from "zod";
const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
const procedures = (t: ProcedureTools<typeof definition>) => {
${ownRouters}
  return { ${record} };
};
export const tidings = await createTidings({ definition, procedures, authenticate: jwt({ secret: "" }) });
export type App = typeof tidings.router;
const page = createClient<App>({ url: "/trpc", user: "bob", token: "" });
page.pushes.on("order.shipped", ({ orderId }) => console.log(orderId.length));
page.chat.follow({ onMessage: ({ content }) => console.log(content?.text) });
const { trpc } = page;
${calls}`,
};

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "esnext.disposable", "dom"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  // as an application finds them that has installed them
  paths: {
    tidings: [join(root, "packages/tidings/dist/index.d.ts")],
    "tidings/client": [join(root, "packages/tidings/dist/client/index.d.ts")],
    "@tidings/*": [join(root, "packages/*/dist/index.d.ts")],
    "@tidings/client/*": [join(root, "packages/client/dist/*/index.d.ts")],
    "@tidings/core/*": ["model", "ports", "writes"].map((name) => join(root, `packages/core/dist/${name}/*.d.ts`)),
  },
  typeRoots: [join(root, "node_modules/@types")],
};

async function compile(compiler: string, application: string): Promise<number> {
  const startedAtMs = performance.now();
  await run(process.execPath, [compiler, "-p", join(folder, application)]).catch((error: { stdout: string }) => {
    throw new Error(`The application ${application} Tidings does not compile:\n${error.stdout.slice(0, 2_000)}`);
  });
  return performance.now() - startedAtMs;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await run(process.execPath, [compilers["TypeScript 7"], "-b"], { cwd: root });
for (const [name, text] of Object.entries(applications)) {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "application.ts"), text);
  await writeFile(join(folder, name, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, name, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["application.ts"] }));
}
const table: Record<string, Record<string, string>> = {};
for (const [name, compiler] of Object.entries(compilers)) {
  const took: { [A in keyof typeof applications]: number[] } = { without: [], with: [] };
  for (let i = 0; i < runs; i += 1) {
    took.without.push(await compile(compiler, "without"));
    took.with.push(await compile(compiler, "with"));
  }
  const [without, withTidings] = [median(took.without), median(took.with)];
  table[name] = {
    "without, ms": without.toFixed(0),
    "with, ms": withTidings.toFixed(0),
    times: (withTidings / without).toFixed(2),
  };
}
console.table(table);
await rm(folder, { recursive: true });
