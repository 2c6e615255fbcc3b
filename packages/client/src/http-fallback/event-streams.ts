import { afterAwake } from "../connection/after-awake.ts";
import { Cursor } from "../feeds/cursor.ts";
import { readEventStream } from "./event-stream.ts";
import { type HttpApi, isTokenRefused, toAnswer } from "./http-api.ts";

export interface StreamRequest {
  readonly id: number | string;
  readonly path: string;
  readonly input: unknown;
}

interface Running {
  readonly request: StreamRequest;
  readonly cursor: Cursor;
  /** The digest of the event with which the last poll began: the server does not send the same event again. */
  digest: string;
  events: number;
  /** Ends the current request; `null` while it waits for its turn. */
  abort: AbortController | null;
  hasStarted: boolean;
}

export interface EventStreamsOptions {
  readonly api: HttpApi;
  readonly emit: (frame: object) => void;
  /** Something other than a frame has arrived, so the server is there. */
  readonly onLife: () => void;
  /** Each answer takes a request of its own, instead of streams that stay open. */
  readonly isPolling: boolean;
  /** A proxy holds the streams back: nothing arrives, though the server sends it. */
  readonly onHeldBack: () => void;
  /** How long a stream may take to bring something, as long as none has. Milliseconds. */
  readonly patienceMs: number;
  /** A stream was cut off and could not be had again. */
  readonly onFailed: (error: unknown) => void;
  /** Requests at a time. */
  readonly maxStreams: () => number;
  /** How long one that others wait for has its turn. Milliseconds. */
  readonly turnMs: number;
}

/** A request that ended sooner is repeated after a pause, which grows while nothing new arrives. Milliseconds. */
const shortMs = 1_000;
const [minPauseMs, maxPauseMs] = [50, 5_000];

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** Its events have positions. What comes while it waits comes late, or never if it is not stored; a state is brought by its next turn. */
const isFeed = ({ cursor }: Running): boolean => cursor.lastEventId !== undefined;

function silenceLimit(connected: string): number {
  const { reconnectAfterInactivityMs = 0 } = JSON.parse(connected || "{}") as { reconnectAfterInactivityMs?: number };
  return reconnectAfterInactivityMs;
}

/**
 * Subscriptions as event streams, each a request that stays open. Browsers have six connections to a host where they speak
 * HTTP/1.1: beyond `maxStreams`, they take turns, and go on from the last event. Feeds take turns only with feeds.
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  /** Within each kind (feeds, states), those that have a turn come first. They are in the order of their turns. */
  readonly #all = new Map<number | string, Running>();
  #turnTimer: ReturnType<typeof setTimeout> | undefined;
  /** On the monotonic clock; `Infinity` if none has begun. */
  #turnEndsAtMs = Infinity;
  /** Some stream has brought something. */
  #hasHeard = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  add(request: StreamRequest, lastEventId: string | undefined): void {
    const cursor = new Cursor(request.input, lastEventId);
    this.#all.set(request.id, { request, cursor, digest: "", events: 0, abort: null, hasStarted: false });
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

  /**
   * Feeds have as many places as they need, but for one if there are states. At the end of a turn, one of each kind that has others waiting
   * goes to the end: the one that has had its turn for longest.
   */
  #fill(isNextTurn: boolean = false): void {
    const { maxStreams, turnMs } = this.#options;
    const max = maxStreams();
    const all = [...this.#all.values()];
    const feeds = all.filter(isFeed);
    let places = Math.min(feeds.length, feeds.length < all.length ? max - 1 : max);
    for (const kind of [feeds, all.filter((running) => !isFeed(running))]) {
      const active = kind.filter(({ abort }) => abort);
      const waiting = kind.filter(({ abort }) => !abort);
      // one that has brought nothing yet first: a feed is known by its events
      waiting.sort((a, b) => Math.min(a.events, 1) - Math.min(b.events, 1));
      const needed = active.length + (isNextTurn && waiting.length > 0 ? 1 : 0);
      for (const running of active.splice(0, needed - places)) {
        running.abort?.abort();
        running.abort = null;
        this.#all.delete(running.request.id);
        this.#all.set(running.request.id, running);
      }
      for (const running of waiting.slice(0, places - active.length)) void this.#run(running);
      places = max - places;
    }
    if (isNextTurn) {
      clearTimeout(this.#turnTimer);
      this.#turnEndsAtMs = Infinity;
    }
    if (all.length > max && this.#turnEndsAtMs === Infinity) {
      this.#turnEndsAtMs = performance.now() + turnMs;
      this.#turnTimer = setTimeout(() => this.#fill(true), turnMs);
    }
  }

  async #run(running: Running): Promise<void> {
    const { onFailed } = this.#options;
    const abort = new AbortController();
    running.abort = abort;
    let shortReads = 0;
    const isCurrent = (): boolean => running.abort === abort && this.#all.get(running.request.id) === running;
    try {
      while (isCurrent()) {
        const hadStarted = running.hasStarted;
        running.hasStarted = false;
        const begunAtMs = performance.now();
        const eventsBefore = running.events;
        await this.#read(running, abort.signal, isCurrent);
        const hasLasted = performance.now() - begunAtMs > shortMs;
        const isNews = this.#options.isPolling && running.events > eventsBefore;
        shortReads = hasLasted || isNews ? 0 : shortReads + 1;
        if (!hasLasted && isCurrent()) await pause(Math.min(maxPauseMs, minPauseMs * 2 ** shortReads), abort.signal);
        // a stream that was cut off continues after its last event, but not twice in a row without an answer
        if (isCurrent() && !running.hasStarted && !hadStarted) throw new Error("The stream was cut off");
      }
    } catch (error) {
      if (isCurrent()) onFailed(error);
    }
  }

  /** Resolves when the stream has ended for any reason. */
  async #read(running: Running, signal: AbortSignal, isCurrent: () => boolean): Promise<void> {
    const { api, isPolling } = this.#options;
    const { path } = running.request;
    const { cursor, digest } = running;
    const { lastEventId, input } = cursor;
    // the input may have been serialised by the router's transformer
    const query = new URLSearchParams({
      ...(lastEventId !== undefined && { lastEventId }),
      ...(isPolling && { poll: digest }),
    });
    const silence = this.#watchSilence();
    try {
      const response = await api.post(`${path}?${String(query)}`, input, signal);
      if (isTokenRefused(response)) {
        silence.end();
        // the client moves it to a connection with a fresh token
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      }
      const isStream = response.headers.get("content-type")?.startsWith(isPolling ? "text/" : "text/event-stream");
      if (!response.body || !isStream) {
        const { error } = toAnswer(await response.json());
        if (isCurrent()) this.#finish(running, { error });
        return;
      }
      for await (const { event, data, id } of readEventStream(response.body)) {
        if (!isCurrent()) return;
        silence.onEvent(event, data);
        this.#onEvent(running, event, data, id);
      }
    } catch (error) {
      if (!running.hasStarted || error instanceof SyntaxError) throw error;
    } finally {
      silence.end();
    }
  }

  /**
   * If a stream brings nothing for too long, a proxy holds it back. As long as no stream has brought anything, that is `patienceMs`; the
   * first event says how long the server is silent at most.
   */
  #watchSilence(): { onEvent(event: string, data: string): void; end(): void } {
    const { isPolling, onHeldBack, patienceMs } = this.#options;
    if (isPolling) return { onEvent() {}, end() {} };
    let limitMs = 0;
    let stop = this.#hasHeard ? () => {} : afterAwake(patienceMs, () => this.#hasHeard || onHeldBack());
    return {
      onEvent: (event, data) => {
        this.#hasHeard = true;
        if (event === "connected") limitMs = silenceLimit(data);
        stop();
        if (limitMs > 0) stop = afterAwake(limitMs, onHeldBack);
      },
      end: () => stop(),
    };
  }

  #onEvent(running: Running, event: string, data: string, id: string | null): void {
    this.#options.onLife();
    if (event === "connected") this.#onStarted(running);
    else if (event === "first") running.digest = data;
    else if (event === "message") this.#onData(running, data, id);
    else if (event === "serialized-error") this.#finish(running, { error: JSON.parse(data) as unknown });
    else if (event === "return") this.#finish(running, { result: { type: "stopped" } });
    if (performance.now() >= this.#turnEndsAtMs) this.#fill(true); // the timers of a hidden page are slow
  }

  #onStarted(running: Running): void {
    running.hasStarted = true;
    this.#options.emit({ id: running.request.id, result: { type: "started" } });
  }

  #onData(running: Running, json: string, eventId: string | null): void {
    const { id } = running.request;
    running.events += 1;
    const data: unknown = JSON.parse(json);
    if (!eventId) this.#options.emit({ id, result: { type: "data", data } });
    else {
      running.cursor.take(eventId);
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
