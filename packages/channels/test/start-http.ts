import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpServer extends AsyncDisposable {
  readonly origin: string;
  readonly asked: Asked[];
  /** From now on. */
  answer: (asked: Asked) => Answer | Promise<Answer>;
  /** How many are open. */
  connections(): Promise<number>;
}

/** A provider that remembers what it was asked, and answers as it is told. */
export async function startHttp(
  answer: HttpServer["answer"] = () => ({ status: 200, body: "{}" }),
): Promise<HttpServer> {
  const asked: Asked[] = [];
  // it closes no connection of its own accord
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const one = {
        method: request.method ?? "",
        url: new URL(request.url ?? "", http.origin),
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      asked.push(one);
      void (async () => {
        const { status, body, headers } = await http.answer(one);
        response.writeHead(status, headers).end(body);
      })();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const http: HttpServer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    answer,
    connections: promisify(server.getConnections.bind(server)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return http;
}
