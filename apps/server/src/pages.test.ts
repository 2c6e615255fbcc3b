import { once } from "node:events";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPages } from "./pages.ts";

const script = "export const text = 'the same again and again';\n".repeat(100);

let folder: string;
let port: number;
const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (!(await pages(incoming, response))) response.writeHead(404).end();
};
const failures: unknown[] = [];
const server = createServer((incoming, response) => {
  answer(incoming, response).catch((error: unknown) => {
    failures.push(error);
    response.destroy();
  });
});
let pages: ReturnType<typeof createPages>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-pages-"));
  await mkdir(join(folder, "assets"));
  const files = { "index.html": `<!doctype html><script src="/assets/x-1.js"></script>`, "assets/x-1.js": script };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
  pages = createPages({ folder });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as { port: number });
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function get(path: string, encodings: string, method = "GET", headers: Readonly<Record<string, string>> = {}) {
  const asked = request({ port, path, method, headers: { "accept-encoding": encodings, ...headers } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ["gzip;q=0, br; q=0.000", undefined, (plain: Buffer) => plain],
  ["", undefined, (plain: Buffer) => plain],
] as const)("a browser that takes %j gets %s", async (accepted, encoding, decode) => {
  const { status, headers, body } = await get("/assets/x-1.js", accepted);
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers["content-type"]).toMatch(/^text\/javascript/);
  expect(headers.vary).toBe("Accept-Encoding");
  expect(Number(headers["content-length"])).toBe(body.length);
  expect(decode(body).toString()).toBe(script);
  expect(body.length < script.length / 4).toBe(encoding !== undefined);
});

test("a file with a hash in its name is kept for ever, the page is asked for anew", async () => {
  const file = await get("/assets/x-1.js", "br");
  expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(file.headers).not.toHaveProperty("etag");
  const page = await get("/", "br");
  expect(page.headers["cache-control"]).toBe("no-cache");
  expect(page.headers["content-type"]).toMatch(/^text\/html/);
  expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
  expect(brotliDecompressSync(page.body).toString()).toContain("<!doctype html>");
});

test("requests for anything but files, or to do anything but read, are left to others", async () => {
  expect((await get("/assets/x-2.js", "br")).status).toBe(404);
  expect((await get("/../package.json", "br")).status).toBe(404);
  expect((await get("/", "br", "POST")).status).toBe(404);
  expect((await get("/", "br", "HEAD")).body.length).toBe(0);
});

test("a browser that has the page already is told so, whatever proxies made of its tag", async () => {
  const { etag = "" } = (await get("/", "br")).headers;
  for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
    const { status, body } = await get("/", "br", "GET", { "if-none-match": known });
    expect([status, body.length]).toEqual([304, 0]);
  }
  expect((await get("/", "gzip", "GET", { "if-none-match": etag })).status).toBe(200);
});

test.each(["bytes=10-5", "bytes=-500", "bytes=0-0,7-9", "bytes=99999999999999999999-", "lines=1-2"])(
  "a range that is asked for, %s, gets the whole file",
  async (range) => {
    const { status, body } = await get("/assets/x-1.js", "", "GET", { range });
    expect([status, body.toString()]).toEqual([200, script]);
    expect(failures).toEqual([]);
  },
);

test("a build that is taken away while it is served goes on being served", async () => {
  await rename(join(folder, "assets"), join(folder, "away"));
  expect((await get("/assets/x-1.js", "gzip")).status).toBe(200);
  expect((await get("/", "")).status).toBe(200);
});
