import { cannotListen } from "./cannot-listen.ts";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Health } from "./health.ts";
import { sendJson } from "./send-json.ts";

export interface OperatorsPort {
  readonly url: string;
  close(): Promise<void>;
}

/** For scrapers, which ask one thing at a time. */
const MAX_CONNECTIONS = 100;

const addressOf = (server: Server): string => {
  const { address, family, port } = server.address() as AddressInfo;
  const isAny = address === "::" || address === "0.0.0.0";
  const host = family === "IPv6" ? `[${address}]` : address;
  return `http://${isAny ? "localhost" : host}:${port}`;
};

/**
 * Answers what operators ask, and nothing else, on a port that the public cannot reach.
 *
 * @throws Error if it cannot listen there
 */
export async function openOperatorsPort({
  health,
  port,
  host,
  onError,
}: {
  readonly health: Health;
  /** `0`: any free one. */
  readonly port: number;
  /** All addresses if undefined. */
  readonly host: string | undefined;
  readonly onError: (error: unknown) => void;
}): Promise<OperatorsPort> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = URL.parse(request.url ?? "", "http://localhost")?.pathname ?? "";
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && (await health(path, request, response))) return;
    sendJson(response, 404, { error: "Here are /metrics, /healthz and /readyz, for GET and HEAD" });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: "This failed; the log says why" });
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.listen({ port, ...(host !== undefined && { host }) });
  await once(server, "listening").catch((cause: unknown) => {
    throw cannotListen(cause, { port, host }, ["TIDINGS_METRICS_PORT", "TIDINGS_METRICS_HOST"]);
  });
  server.on("error", onError);
  return {
    url: addressOf(server),
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
