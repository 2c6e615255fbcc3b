import { RuntimeEventTarget } from "../connection/event-target.ts";
import { findLast } from "../calls/find-last.ts";
import type { Transport, WebSocketLike } from "../connection/web-socket.ts";
import { type Call, CallLane } from "./call-lane.ts";
import { EventStreams } from "./event-streams.ts";
import { type CallAnswer, createHttpApi, type HttpApi, isTokenRefused, toAnswer } from "./http-api.ts";

interface Frame {
  readonly id: number | string;
  readonly method: "query" | "mutation" | "subscription" | "subscription.stop";
  readonly params: { readonly path: string; readonly input?: unknown; readonly lastEventId?: string };
}

/** What is left of a browser's six connections is for calls: one each for queries and mutations. */
const fewStreams = 4;
const manyStreams = 100;
const turnMs = 2_000;

const refusedToken = {
  code: -32001,
  message: "The server does not accept the token",
  data: { code: "UNAUTHORIZED", httpStatus: 401 },
};

/** Whether a browser shares one connection between all requests to this address; known after the first of them. */
function isMultiplexed(url: string): boolean {
  const { origin, pathname } = new URL(url.replace(/^ws/, "http"));
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const entry = findLast(entries, ({ name }) => name.startsWith(origin + pathname));
  return entry?.nextHopProtocol === "h2" || entry?.nextHopProtocol === "h3";
}

export interface HttpSocketOptions {
  readonly isPolling: boolean;
  /** How long an event stream may take to bring something, as long as none has. Milliseconds. */
  readonly patienceMs: number;
  readonly onHeldBack: () => void;
}

/** What looks like a WebSocket to the client, and speaks tRPC's HTTP: calls are requests, subscriptions event streams. */
export class HttpSocket extends RuntimeEventTarget implements Omit<WebSocketLike, "addEventListener"> {
  binaryType = "arraybuffer";
  readonly via: Transport;
  readonly #url: string;
  readonly #patienceMs: number;
  readonly #onHeldBack: () => void;
  readonly #closing = new AbortController();
  #api: HttpApi | null = null;
  #queries: CallLane | null = null;
  #mutations: CallLane | null = null;
  #streams: EventStreams | null = null;
  #isAsking = false;
  #isAuthorized = false;

  /** @param onHeldBack hears that a proxy holds back event streams, and makes the next one poll */
  constructor(url: string, { isPolling, patienceMs, onHeldBack }: HttpSocketOptions) {
    super();
    this.#url = url;
    this.via = isPolling ? "polling" : "http";
    this.#patienceMs = patienceMs;
    this.#onHeldBack = onHeldBack;
    queueMicrotask(() => this.dispatchEvent(new Event("open")));
  }

  send(text: string): void {
    if (this.#closing.signal.aborted || text === "PONG") return;
    if (!this.#api) this.#begin(text);
    else if (text === "PING") void this.#ask(this.#api);
    else this.#handle(JSON.parse(text) as Frame);
  }

  close(): void {
    this.#closing.abort();
    this.#streams?.close();
  }

  terminate(): void {
    this.close();
  }

  #begin(params: string): void {
    const api = createHttpApi(this.#url, params, (response) => this.#onResponse(response));
    const { signal } = this.#closing;
    const onAnswer = ({ id }: Call, answer: CallAnswer): void => {
      if (answer.error) this.#emit({ id, error: answer.error });
      else this.#emit({ id, result: { type: "data", ...(answer.result as object) } });
    };
    const onFailed = (error: unknown): void => this.#end(error);
    this.#api = api;
    this.#queries = new CallLane(api, signal, onAnswer, onFailed);
    this.#mutations = new CallLane(api, signal, onAnswer, onFailed);
    this.#streams = new EventStreams({
      api,
      emit: (frame) => this.#emit(frame),
      onLife: () => this.#receive("PING"),
      onFailed,
      isPolling: this.via === "polling",
      patienceMs: this.#patienceMs,
      onHeldBack: () => {
        this.#onHeldBack();
        this.#emit({ id: null, method: "reconnect" }); // without an interruption
      },
      maxStreams: () => (isMultiplexed(this.#url) ? manyStreams : fewStreams),
      turnMs,
    });
  }

  /** As over a WebSocket: a token that is refused ends the connection, and one that has expired has it replaced. */
  #onResponse(response: Response): void {
    if (!isTokenRefused(response)) this.#isAuthorized ||= response.ok || response.status === 404;
    else if (this.#isAuthorized) this.#emit({ id: null, method: "reconnect" });
    else this.#emit({ id: null, error: refusedToken, plain: true });
  }

  #handle({ id, method, params }: Frame): void {
    if (method === "subscription.stop") this.#streams?.stop(id);
    else if (method === "query") this.#queries?.add({ id, path: params.path, input: params.input });
    else if (method === "mutation") this.#mutate(id, params);
    else this.#streams?.add({ id, path: params.path, input: params.input }, params.lastEventId);
  }

  #mutate(id: Frame["id"], { path, input }: Frame["params"]): void {
    // looked for in the text, where nothing else is: a transformer may have put it deeper, or apart from its name
    if (path.endsWith("presence.setAway")) this.#api?.setAway(/true/.test(JSON.stringify(input ?? null)));
    this.#mutations?.add({ id, path, input });
  }

  /** Checks whether the server is there and still accepts the token, by the error with which it answers a call without a procedure. */
  async #ask(api: HttpApi): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const response = await api.post("", undefined, this.#closing.signal);
      const { error } = toAnswer(await response.json());
      if (response.ok || response.status === 404) this.#receive("PONG");
      else this.#emit({ id: null, error });
    } catch (error) {
      this.#end(error);
    }
    this.#isAsking = false;
  }

  #emit(frame: object): void {
    this.#receive(JSON.stringify(frame));
  }

  #receive(data: string): void {
    if (!this.#closing.signal.aborted) this.dispatchEvent(new MessageEvent("message", { data }));
  }

  #end(error: unknown): void {
    if (this.#closing.signal.aborted) return;
    this.close();
    const reason = error instanceof Error ? error.message : String(error);
    this.dispatchEvent(Object.assign(new Event("close"), { code: 1006, reason }));
  }
}
