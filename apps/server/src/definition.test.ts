import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type AnyTidingsDefinition, createReachOptions, push } from "@tidings/router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDefinition } from "./definition.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-definition-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function moduleWith(source: string, extension = "ts"): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.${extension}`);
  await writeFile(path, source);
  return path;
}

const router = JSON.stringify(import.meta.resolve("@tidings/router"));
const zod = JSON.stringify(import.meta.resolve("zod"));

test.each(["export default", "export const definition =", "export const app ="])("%s", async (start) => {
  const path = await moduleWith(`
    import { defineTidings } from ${router};
    import { z } from ${zod};
    ${start} defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
  `);
  expect(Object.keys((await loadDefinition(path)).pushes)).toEqual(["order.shipped"]);
});

test.each(["module.exports =", "exports.default =", "exports.definition =", "exports.app ="])(
  "CommonJS: %s",
  async (start) => {
    const source = `
      const { defineTidings } = require(${JSON.stringify(fileURLToPath(import.meta.resolve("@tidings/router")))});
      const { z } = require(${JSON.stringify(fileURLToPath(import.meta.resolve("zod")))});
      Object.defineProperty(exports, "__esModule", { value: true });
      ${start} defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
    `;
    expect(Object.keys((await loadDefinition(await moduleWith(source, "cjs"))).pushes)).toEqual(["order.shipped"]);
  },
);

test("what the application's own copy of the package says of a push is heard", async () => {
  const copy = JSON.stringify(new URL("reach.ts?of-the-application", import.meta.resolve("@tidings/router")).href);
  const path = await moduleWith(`
    import { defineTidings } from ${router};
    import { push } from ${copy};
    import { z } from ${zod};
    export { push };
    const bill = push(z.object({ amount: z.number() }), { category: "bills", channels: { email: "now" } });
    export default defineTidings({ pushes: { "bill.due": bill } });
  `);
  const definition = await loadDefinition(path);
  expect(((await import(pathToFileURL(path).href)) as { push: unknown }).push).not.toBe(push);
  expect(() => createReachOptions<AnyTidingsDefinition, string>(definition, { channels: [] })).toThrow(
    /bill\.due goes out on email/,
  );
});

test("a module without a definition, with something else, or that is not there is named with what to do", async () => {
  const empty = await moduleWith("export const nothing = 1;");
  await expect(loadDefinition(empty)).rejects.toThrow(/has no definition: export what defineTidings returned/);
  const other = await moduleWith("export default { content: {}, pushes: {} };");
  await expect(loadDefinition(other)).rejects.toThrow(/has no definition/);
  const missing = fileURLToPath(new URL("nowhere.ts", import.meta.url));
  await expect(loadDefinition(missing)).rejects.toThrow(/cannot be loaded/);
});
