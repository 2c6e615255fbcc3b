import type { TRPCErrorShape } from "@trpc/server";
import { fromShape, TidingsClientError } from "./errors.ts";

/** As superjson is one. */
export interface DataTransformer {
  serialize(value: unknown): unknown;
  deserialize(value: unknown): unknown;
}

/** What the router's `transformer` is to the client: one for both directions, or one for inputs and one for outputs. */
export type Transformer = DataTransformer | { readonly input: DataTransformer; readonly output: DataTransformer };

/** What a call or a subscription is answered. `id`: an event's, to go on after it. */
export interface Result {
  readonly type: "started" | "stopped" | "data";
  readonly data?: unknown;
  readonly id?: string;
}

/** What the server says, as far as a client has to know. */
export type ServerMessage =
  | { readonly type: "reconnect" }
  /** From a later version: it may say more than this client understands. */
  | { readonly type: "unknown" }
  /** `id`: of the call it is about; `null`: it is about the whole connection. */
  | { readonly type: "error"; readonly id: number | string | null; readonly error: TidingsClientError }
  | { readonly type: "result"; readonly id: number | string; readonly result: Result };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isErrorShape = (value: unknown): value is TRPCErrorShape =>
  isRecord(value) && typeof value["message"] === "string" && typeof value["code"] === "number";

const isId = (id: unknown): id is number | string => typeof id === "number" || typeof id === "string";

/** The answer does not have the form of Tidings: most likely it went through a transformer that the client was not given. */
export const oddAnswer = (path: string, cause?: unknown): TidingsClientError =>
  new TidingsClientError(
    "PARSE_ERROR",
    `The server's answer to ${path} does not have the form that Tidings uses. If its router has a transformer (such as superjson), give the same one as the option \`transformer\` of createTidingsClient`,
    { cause },
  );

/** The form in which superjson's answers come, and those of others like it. */
export const looksTransformed = (data: unknown): boolean =>
  isRecord(data) && "json" in data && Object.keys(data).every((key) => key === "json" || key === "meta");

const unreadable = "The server sent what the option `transformer` of createTidingsClient cannot read";

/** How inputs and outputs go over the wire. */
export class MessageFormat {
  readonly #transformer: Extract<Transformer, { readonly input: DataTransformer }> | undefined;

  constructor(transformer: Transformer | undefined) {
    this.#transformer =
      transformer && ("input" in transformer ? transformer : { input: transformer, output: transformer });
  }

  /** Throws what the transformer throws. */
  input(value: unknown): unknown {
    return this.#transformer ? this.#transformer.input.serialize(value) : value;
  }

  /** Throws a `TypeError` if it is not a tRPC message, because then nothing on its connection can be trusted. */
  read(text: unknown): ServerMessage {
    if (typeof text !== "string") throw new TypeError("a binary frame");
    const message: unknown = JSON.parse(text);
    if (!isRecord(message)) throw new TypeError("no object");
    const { id, error, result, method, plain } = message;
    if (method !== undefined) return { type: method === "reconnect" ? method : "unknown" };
    if ("error" in message && (id === null || isId(id))) return { type: "error", id, error: this.#error(error, plain) };
    if (!isRecord(result) || !isId(id)) throw new TypeError("neither a result nor an error of a call");
    const { type = "data", id: eventId } = result;
    if (type === "started" || type === "stopped") return { type: "result", id, result: { type } };
    if (type !== "data" || !(eventId === undefined || isId(eventId))) throw new TypeError("a result of no known type");
    try {
      const data = this.#data(result);
      return { type: "result", id, result: { type, data, ...(eventId !== undefined && { id: String(eventId) }) } };
    } catch (cause) {
      return { type: "error", id, error: new TidingsClientError("PARSE_ERROR", unreadable, { cause }) };
    }
  }

  /** `tracked`: the envelope with the event's id was made on this side of the wire. */
  #data({ data, tracked }: Readonly<Record<string, unknown>>): unknown {
    if (!this.#transformer) return data;
    const { output } = this.#transformer;
    if (tracked !== true || !isRecord(data)) return data === undefined ? data : output.deserialize(data);
    return { ...data, data: output.deserialize(data["data"]) };
  }

  /** `isPlain`: it was made on this side of the wire. */
  #error(error: unknown, isPlain: unknown): TidingsClientError {
    if (!this.#transformer || isPlain === true) {
      return isErrorShape(error) ? fromShape(error) : oddAnswer("a call", error);
    }
    let shape: unknown;
    let cause: unknown = error;
    try {
      shape = this.#transformer.output.deserialize(error);
    } catch (failure) {
      cause = failure;
    }
    if (isErrorShape(shape)) return fromShape(shape);
    const hint = isErrorShape(error) ? `: its router has none. It says: ${error.message}` : "";
    return new TidingsClientError("PARSE_ERROR", unreadable + hint, { cause });
  }
}
