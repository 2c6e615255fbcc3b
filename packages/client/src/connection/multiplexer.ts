import { Cursor } from "../feeds/cursor.ts";
import type { CloseNotice } from "./close-notice.ts";
import type { TidingsClientError } from "../model/errors.ts";
import type { Result, ServerMessage } from "../model/message.ts";
import type { Socket } from "./socket.ts";

export interface Operation {
  readonly type: "query" | "mutation" | "subscription";
  readonly path: string;
  readonly input: unknown;
  /** A subscription that begins with a snapshot: what an older connection still brings is then out of date. */
  readonly isState?: boolean;
}

/** Is told what becomes of an operation. `onError`, `onLost` and the answer to a call are always the last. */
export interface Observer {
  readonly onResult: (result: Result) => void;
  readonly onError: (error: TidingsClientError) => void;
  /** The connection was lost before the answer. Not called for subscriptions, which continue on the next connection. */
  readonly onLost: (notice: CloseNotice) => void;
}

/** Where an operation runs, and under which id there. */
interface Place {
  readonly socket: Socket;
  readonly id: number;
}

/** A new connection may still be refused within this time, so the older one stays until then. Milliseconds. */
const proofMs = 250;

class Running {
  readonly operation: Operation;
  readonly observer: Observer;
  at: Place | null = null;
  hasStarted = false;
  hasEnded = false;
  /** Where it ran before. It is heard there until it has started at its new place, and then stopped; `null` from then on. */
  before: Place | null = null;
  readonly cursor: Cursor;
  /** Ids of events from the place before that came after it was requested at the new one, which will bring them too. */
  readonly overlap: Set<string> = new Set();

  constructor(operation: Operation, observer: Observer) {
    this.operation = operation;
    this.observer = observer;
    this.cursor = new Cursor(operation.input);
  }
}

/**
 * Distributes calls and subscriptions over the open sockets: all go to the newest one. A subscription moves there without a gap, from its
 * last event on: until it has started there, its old place is still heard. Calls stay where they were sent, and an old socket
 * is closed once nothing is left on it.
 */
export class Multiplexer {
  /** What runs on each open socket, oldest socket first. */
  readonly #sockets = new Map<Socket, Map<number, Running>>();
  readonly #subscriptions = new Set<Running>();
  #active: Socket | null = null;
  /** The active socket has brought a result, or has been open for a while. */
  #isProven = false;
  #proofTimer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  /** Whether there is a connection: without one, only a subscription may be started. */
  get isReady(): boolean {
    return this.#active !== null;
  }

  /** Everything goes over this socket from now on. */
  attach(socket: Socket): void {
    this.#sockets.set(socket, new Map());
    this.#isProven = false;
    clearTimeout(this.#proofTimer);
    if (this.#sockets.size > 1) this.#proofTimer = setTimeout(() => this.#prove(), proofMs);
    this.#activate(socket);
  }

  /** Starts an operation; a subscription waits if there is no connection. Returns a function that ends it silently. */
  start(operation: Operation, observer: Observer): () => void {
    const running = new Running(operation, observer);
    if (operation.type === "subscription") this.#subscriptions.add(running);
    if (this.#active) this.#place(running, this.#active);
    return () => this.#stop(running);
  }

  receive(socket: Socket, message: ServerMessage): void {
    if (socket === this.#active && message.type === "result" && !this.#isProven) this.#prove();
    if ((message.type !== "result" && message.type !== "error") || typeof message.id !== "number") return;
    const running = this.#sockets.get(socket)?.get(message.id);
    if (!running) return;
    const { observer, operation } = running;
    if (running.hasEnded) {
      if (message.type === "error" || message.result.type === "stopped") this.#leave({ socket, id: message.id });
      return;
    }
    const isSubscription = operation.type === "subscription";
    const isAtOldPlace = running.at?.id !== message.id;
    if (message.type === "error") {
      if (isAtOldPlace) this.#leave({ socket, id: message.id });
      else {
        this.#forget(running);
        observer.onError(message.error);
      }
      return;
    }
    const { result } = message;
    const isLast = !isSubscription || result.type === "stopped";
    if (isAtOldPlace && isLast) this.#leave({ socket, id: message.id });
    else if (isLast) {
      this.#forget(running);
      observer.onResult(result);
    } else if (isAtOldPlace ? this.#isNewsFromBefore(running, message.id, result) : this.#isNews(running, result)) {
      observer.onResult(result);
    }
  }

  /** A socket has ended: its calls are told, and its subscriptions continue elsewhere. */
  detach(socket: Socket, notice: CloseNotice): void {
    const lost = this.#sockets.get(socket);
    if (!lost) return;
    this.#sockets.delete(socket);
    if (this.#sockets.size === 0) clearTimeout(this.#proofTimer);
    for (const running of new Set(lost.values())) {
      if (running.before?.socket === socket) running.before = null;
      if (running.at?.socket === socket) running.at = null;
    }
    if (this.#active === socket) {
      this.#active = null;
      const older = [...this.#sockets.keys()].at(-1);
      if (older) this.#activate(older);
    }
    for (const { operation, observer } of new Set(lost.values())) {
      if (operation.type !== "subscription") observer.onLost(notice);
    }
  }

  #activate(socket: Socket): void {
    this.#active = socket;
    for (const running of this.#subscriptions) this.#place(running, socket);
  }

  #prove(): void {
    this.#isProven = true;
    clearTimeout(this.#proofTimer);
    for (const other of this.#sockets.keys()) this.#closeIfDrained(other);
  }

  #place(running: Running, socket: Socket): void {
    const { operation, cursor } = running;
    this.#lastId += 1;
    const place = { socket, id: this.#lastId };
    if (running.at && running.hasStarted) running.before = running.at;
    else if (running.at) this.#stopAt(running.at);
    running.at = place;
    running.hasStarted = false;
    running.overlap.clear();
    this.#sockets.get(socket)?.set(place.id, running);
    const error = socket.call(place.id, { ...operation, input: cursor.input }, cursor.lastEventId);
    // not within the call that started it
    if (error) queueMicrotask(() => this.receive(socket, { type: "error", id: place.id, error }));
  }

  /** Whether the subscriber is to be told. */
  #isNews(running: Running, { type, id }: Result): boolean {
    if (type === "started" || !running.hasStarted) {
      running.hasStarted = true;
      if (running.before) this.#stopAt(running.before);
      running.before = null;
    }
    if (id === undefined) return true;
    running.cursor.take(id);
    return !running.overlap.delete(id);
  }

  /**
   * What the new place brings as well, events with ids and states, is heard from the place right before alone, and until the new one has
   * started: otherwise it may be late. Other events come once, so they are taken until the server has stopped at the old place.
   */
  #isNewsFromBefore(running: Running, placeId: number, { type, id }: Result): boolean {
    if (type !== "data") return false;
    const comesAgain = id !== undefined || running.operation.isState === true;
    if (comesAgain && running.before?.id !== placeId) return false;
    if (id === undefined) return true;
    if (running.overlap.has(id)) return false;
    running.cursor.take(id);
    running.overlap.add(id);
    return true;
  }

  #stop(running: Running): void {
    if (running.at && running.operation.type === "subscription") this.#stopAt(running.at);
    this.#forget(running);
  }

  #stopAt({ socket, id }: Place): void {
    if (this.#sockets.get(socket)?.has(id)) socket.stop(id);
  }

  /** It has ended, in whichever way. */
  #forget(running: Running): void {
    running.hasEnded = true;
    this.#subscriptions.delete(running);
    if (running.before) this.#stopAt(running.before);
    for (const place of [running.at, running.before]) if (place) this.#leave(place);
  }

  #leave({ socket, id }: Place): void {
    const running = this.#sockets.get(socket)?.get(id);
    this.#sockets.get(socket)?.delete(id);
    if (running?.before?.id === id) running.before = null;
    this.#closeIfDrained(socket);
  }

  #closeIfDrained(socket: Socket): void {
    if (this.#isProven && socket !== this.#active && this.#sockets.get(socket)?.size === 0) socket.close();
  }
}
