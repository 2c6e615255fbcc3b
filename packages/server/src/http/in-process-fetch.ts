import { type ClientRequest, type IncomingMessage, request as httpRequest, type Server } from "node:http";
import { Duplex, pipeline, Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

/** Headers of one connection, which say nothing about the next (RFC 9110, section 7.6.1); `fetch` forbids them. */
const ofOneConnection = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer"]);

/** One end of a connection within the process; what is written to it is read from `peer`. */
class End extends Duplex {
  peer!: End;
  #proceed: (() => void) | null = null;
  readonly remoteAddress: string | undefined;

  constructor(remoteAddress?: string) {
    super({ allowHalfOpen: true });
    this.remoteAddress = remoteAddress;
  }

  override _read(): void {
    const proceed = this.#proceed;
    this.#proceed = null;
    proceed?.();
  }

  /** Waits until the other end reads on, so that a reader who is slow slows down who writes. */
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    if (this.peer.push(chunk)) done();
    else this.peer.#proceed = done;
  }

  override _final(done: () => void): void {
    this.peer.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.peer.destroyed) process.nextTick(() => this.peer.destroy());
    done(error);
  }

  // What Node's HTTP calls on a socket.
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function toResponse(message: IncomingMessage, request: Request): Response {
  const headers = new Headers();
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    const [name = "", value = ""] = [message.rawHeaders[i], message.rawHeaders[i + 1]];
    if (!ofOneConnection.has(name.toLowerCase())) headers.append(name, value);
  }
  const status = message.statusCode ?? 500;
  const isEmpty = request.method === "HEAD" || status === 204 || status === 304;
  const body = isEmpty ? null : (Readable.toWeb(message) as unknown as ReadableStream<Uint8Array>);
  return new Response(body, { status, statusText: message.statusMessage ?? "", headers });
}

/** Sends a request to an HTTP server of this process over no network: it need not listen. */
export function fetchInProcess(server: Server, request: Request, remoteAddress: string): Promise<Response> {
  const url = new URL(request.url);
  const [ours, theirs] = [new End(), new End(remoteAddress)];
  [ours.peer, theirs.peer] = [theirs, ours];
  server.emit("connection", theirs);
  const headers = Object.fromEntries([...request.headers].filter(([name]) => !ofOneConnection.has(name)));
  headers["host"] ??= url.host;
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const outgoing: ClientRequest = httpRequest({
    createConnection: () => ours,
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...headers, connection: "close" },
  });
  outgoing.once("response", (message) => resolve(toResponse(message, request)));
  outgoing.once("error", reject);
  const abort = (): void => void outgoing.destroy(new DOMException("The request was aborted", "AbortError"));
  request.signal.addEventListener("abort", abort, { once: true });
  outgoing.once("close", () => request.signal.removeEventListener("abort", abort));
  if (request.signal.aborted) abort();
  if (request.body === null) outgoing.end();
  else {
    const body = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
    body.once("error", reject); // no matter if the answer has come
    pipeline(body, outgoing, () => {}); // if one of them fails, the other ends with it
  }
  return promise;
}
