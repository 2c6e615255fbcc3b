import { readEventStream } from "./event-stream.ts";
import { type HttpApi, isTokenRefused } from "./http-api.ts";

export interface StreamRequest {
  readonly id: number | string;
  readonly path: string;
  readonly input: unknown;
}

interface Running {
  readonly request: StreamRequest;
  lastEventId: string | undefined;
  /** Ends the request that is under way. `null`: it waits for its turn. */
  abort: AbortController | null;
  hasStarted: boolean;
}

export interface EventStreamsOptions {
  readonly api: HttpApi;
  readonly emit: (frame: object) => void;
  /** Something has arrived that is no frame: the server is there. */
  readonly onLife: () => void;
  /** A stream was cut off and could not be had again. */
  readonly onFailed: (error: unknown) => void;
  /** Requests at a time. */
  readonly maxStreams: () => number;
  /** How long one that others wait for has its turn. Milliseconds. */
  readonly turnMs: number;
}

/**
 * Subscriptions as event streams, each a request that stays open. Browsers have six connections to a host where they speak
 * HTTP/1.1: beyond `maxStreams`, they take turns, and go on from the last event.
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  /** Those with a turn, and behind them those that wait, by how long they have had theirs. */
  readonly #all = new Map<number | string, Running>();
  #turnTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  add(request: StreamRequest, lastEventId: string | undefined): void {
    this.#all.set(request.id, { request, lastEventId, abort: null, hasStarted: false });
    this.#fill();
  }

  stop(id: number | string): void {
    const running = this.#all.get(id);
    if (!running) return;
    this.#all.delete(id);
    running.abort?.abort();
    this.#options.emit({ id, result: { type: "stopped" } });
    this.#fill();
  }

  close(): void {
    clearTimeout(this.#turnTimer);
    for (const { abort } of this.#all.values()) abort?.abort();
    this.#all.clear();
  }

  #fill(): void {
    const max = this.#options.maxStreams();
    let active = [...this.#all.values()].filter(({ abort }) => abort).length;
    for (const running of this.#all.values()) {
      if (active >= max) break;
      if (running.abort) continue;
      active += 1;
      void this.#run(running);
    }
    clearTimeout(this.#turnTimer);
    if (this.#all.size > max) this.#turnTimer = setTimeout(() => this.#rotate(), this.#options.turnMs);
  }

  /** The one that has had its turn for longest goes to the end. */
  #rotate(): void {
    const first = [...this.#all.values()].find(({ abort }) => abort);
    if (first) {
      first.abort?.abort();
      first.abort = null;
      this.#all.delete(first.request.id);
      this.#all.set(first.request.id, first);
    }
    this.#fill();
  }

  async #run(running: Running): Promise<void> {
    const { onFailed } = this.#options;
    const abort = new AbortController();
    running.abort = abort;
    const isCurrent = (): boolean => running.abort === abort && this.#all.get(running.request.id) === running;
    try {
      while (isCurrent()) {
        const hadStarted = running.hasStarted;
        running.hasStarted = false;
        await this.#read(running, abort.signal, isCurrent);
        // cut off: it goes on from the last event, but not again and again without an answer
        if (isCurrent() && !running.hasStarted && !hadStarted) throw new Error("The stream was cut off");
      }
    } catch (error) {
      if (isCurrent()) onFailed(error);
    }
  }

  /** Resolves when the stream has ended, however. */
  async #read(running: Running, signal: AbortSignal, isCurrent: () => boolean): Promise<void> {
    const { api, onLife } = this.#options;
    const { path, input } = running.request;
    const { lastEventId } = running;
    // the input may be in a form that only the router's transformer knows
    const query = lastEventId === undefined ? "" : `?${String(new URLSearchParams({ lastEventId }))}`;
    const response = await api.post(path + query, input, signal);
    // the client moves it to a connection with a fresh token
    if (isTokenRefused(response)) await new Promise((resolve) => signal.addEventListener("abort", resolve));
    if (!response.body || !response.headers.get("content-type")?.startsWith("text/event-stream")) {
      const answer = (await response.json()) as { error?: unknown };
      if (isCurrent()) this.#finish(running, { error: answer.error });
      return;
    }
    try {
      for await (const { event, data, id } of readEventStream(response.body)) {
        if (!isCurrent()) return;
        onLife();
        if (event === "connected") this.#onStarted(running);
        else if (event === "message") this.#onData(running, data, id);
        else if (event === "serialized-error") this.#finish(running, { error: JSON.parse(data) as unknown });
        else if (event === "return") this.#finish(running, { result: { type: "stopped" } });
      }
    } catch (error) {
      if (!running.hasStarted || error instanceof SyntaxError) throw error;
    }
  }

  #onStarted(running: Running): void {
    running.hasStarted = true;
    this.#options.emit({ id: running.request.id, result: { type: "started" } });
  }

  #onData(running: Running, json: string, eventId: string | null): void {
    const { id } = running.request;
    const data: unknown = JSON.parse(json);
    if (!eventId) this.#options.emit({ id, result: { type: "data", data } });
    else {
      running.lastEventId = eventId;
      this.#options.emit({ id, result: { type: "data", data: { id: eventId, data }, id: eventId, tracked: true } });
    }
  }

  #finish(running: Running, end: object): void {
    const { id } = running.request;
    if (!this.#all.delete(id)) return;
    running.abort?.abort();
    this.#options.emit({ id, ...end });
    this.#fill();
  }
}
