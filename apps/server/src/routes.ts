import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { ReachLinks } from "@tidings/channels";
import { errorTable, type Hub, TidingsError } from "@tidings/core";
import { z } from "zod";
import { type Demo, PEOPLE_PER_ANSWER } from "./demo/demo.ts";
import type { Person } from "./demo/people-file.ts";
import { NameError } from "./demo/names.ts";
import type { Health } from "./health.ts";
import { createPages } from "./pages.ts";
import { sendJson } from "./send-json.ts";

const MAX_BODY_BYTES = 4_096;
const MAX_PEOPLE = 100;

class BodyTooLarge extends Error {}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let bytes = 0;
  const bounded = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge();
      yield chunk;
    }
  };
  return json(bounded());
}

async function signIn(demo: Demo, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { name } = z.object({ name: z.string() }).parse(await readJson(request));
    sendJson(response, 200, await demo.signIn(name));
  } catch (error) {
    if (error instanceof BodyTooLarge) sendJson(response, 413, { error: `Send at most ${MAX_BODY_BYTES} bytes` });
    else if (error instanceof NameError) sendJson(response, 400, { error: error.message, problem: error.problem });
    else if (error instanceof z.ZodError) sendJson(response, 400, { error: z.prettifyError(error) });
    else if (error instanceof TidingsError)
      sendJson(response, errorTable[error.code].httpStatus, { error: error.message });
    else if (error instanceof SyntaxError) sendJson(response, 400, { error: 'Send JSON: {"name":"Alice"}' });
    else throw error;
  }
}

/** `?id=…&id=…`: those users; `?query=…&after=…`: a page of those who are found. */
async function findPeople(
  demo: Demo,
  parameters: URLSearchParams,
): Promise<{ people: readonly Person[]; hasMore: boolean }> {
  if (parameters.has("id")) {
    return { people: await demo.named(parameters.getAll("id").slice(0, MAX_PEOPLE)), hasMore: false };
  }
  const people = await demo.search(parameters.get("query") ?? "", parameters.get("after") ?? undefined);
  return { people, hasMore: people.length === PEOPLE_PER_ANSWER };
}

/** What the server answers beside `/trpc`: its health, the demo's sign-in and people, the web app. */
export function createRoutes({
  hub,
  health,
  demo,
  links,
  basePath,
  frameParents,
}: {
  readonly hub: Hub;
  /** Without the base path: the probes of operators reach the server past the proxy, which leads here all that is below the path. */
  readonly health: Health;
  readonly demo: Demo | null;
  /** In messages on channels out of the application. */
  readonly links: ReachLinks | null;
  /** Stands before every path, for example `/tidings`; empty at the root. */
  readonly basePath: string;
  readonly frameParents: readonly string[];
}): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const pages = createPages({ frameParents });

  return async (request, response) => {
    const url = URL.parse(request.url ?? "", "http://localhost");
    if (url === null) return false;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && (await health(url.pathname, request, response))) return true;
    if (isRead && basePath !== "" && url.pathname === basePath) {
      response.writeHead(308, { Location: `${basePath}/${url.search}` }).end();
      return true;
    }
    if (!url.pathname.startsWith(`${basePath}/`)) return false;
    const path = url.pathname.slice(basePath.length);
    if (isRead && path === "/healthz" && (await health(path, request, response))) return true;
    if (links && path.startsWith("/reach/")) {
      const answer = await links.answer(
        {
          method: request.method ?? "",
          page: path.slice("/reach/".length),
          token: url.searchParams.get("t") ?? "",
          language: request.headers["accept-language"],
        },
        hub.reach,
      );
      if (answer) {
        response.writeHead(answer.status, answer.headers).end(request.method === "HEAD" ? "" : answer.body);
        return true;
      }
    }
    if (demo && request.method === "POST" && path === "/demo/session") {
      await signIn(demo, request, response);
      return true;
    }
    if (demo && isRead && path === "/demo/people") {
      sendJson(response, 200, await findPeople(demo, url.searchParams));
      return true;
    }
    request.url = `${path}${url.search}`;
    return pages(request, response);
  };
}
