import { TRPCError } from "@trpc/server";
import { parseConnectionParamsFromUnknown } from "@trpc/server/http";
import { type JSONRPC2, parseTRPCMessage, type TRPCClientOutgoingMessage } from "@trpc/server/rpc";
import type { TRPCCombinedDataTransformer } from "@trpc/server";

/** Ids are kept while a subscription runs, so they must not be a way to fill the memory. The stock client counts. */
const maxIdLength = 128;
/** An error repeats the path that it is about; no procedure has such a long one. */
const maxPathLength = 512;
/** The longest text about a malformed message: it may repeat what is in the message. */
const maxReasonLength = 300;

type Method = TRPCClientOutgoingMessage["method"];

/** A request, or `subscription.stop`, whose id is known to be one that can be answered. */
export type ClientMessage = TRPCClientOutgoingMessage & { readonly id: number | string };
export type ClientRequest = Exclude<ClientMessage, { method: Extract<Method, "subscription.stop"> }>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const malformed = (message: string, cause?: unknown): TRPCError =>
  new TRPCError({ code: "PARSE_ERROR", message, cause });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed("The frame is not valid JSON: send tRPC messages as JSON text", cause);
  }
}

export type ConnectionParams = ReturnType<typeof parseConnectionParamsFromUnknown>;

/** The first frame of a connection whose URL announces `connectionParams`. Throws a `PARSE_ERROR`. */
export function parseConnectionParamsFrame(text: string): ConnectionParams {
  const frame = parseJson(text);
  if (!isRecord(frame) || frame["method"] !== "connectionParams") {
    throw malformed('The first frame must be {"method":"connectionParams","data":{…}}, as the URL announces');
  }
  return parseConnectionParamsFromUnknown(frame["data"]);
}

/** An empty token is none. */
export function tokenOf(connectionParams: ConnectionParams): string | null {
  return connectionParams?.["token"] || null;
}

/** The messages in a frame: one, or a batch of them. Throws a `PARSE_ERROR` if it is not valid JSON, or an empty batch. */
export function parseFrame(text: string): readonly unknown[] {
  const frame = parseJson(text);
  if (!Array.isArray(frame)) return [frame];
  if (frame.length === 0) throw malformed("The batch is empty");
  return frame;
}

/** The id that an answer to a message can carry, however malformed the rest of it is; else `null`. */
export function idOf(raw: unknown): JSONRPC2.RequestId {
  if (!isRecord(raw)) return null;
  const { id } = raw;
  if (typeof id === "string") return id.length <= maxIdLength ? id : null;
  return typeof id === "number" && Number.isFinite(id) ? id : null;
}

function hasId(message: TRPCClientOutgoingMessage): message is ClientMessage {
  return message.id !== null;
}

/** Throws a `PARSE_ERROR` that says what is wrong with the message. */
export function parseMessage(raw: unknown, transformer: TRPCCombinedDataTransformer): ClientMessage {
  let message: TRPCClientOutgoingMessage;
  try {
    message = parseTRPCMessage(raw, transformer);
  } catch (cause) {
    throw malformed(cause instanceof Error ? cause.message.slice(0, maxReasonLength) : "Malformed message", cause);
  }
  if ("params" in message && message.params.path.length > maxPathLength) {
    throw malformed(`\`path\` is too long: no procedure has one of more than ${maxPathLength} characters`);
  }
  if (idOf(raw) === null || !hasId(message)) {
    throw malformed(`\`id\` is required: a number, or a string of at most ${maxIdLength} characters`);
  }
  return message;
}

/** A request's input, with the `lastEventId` of a resumed subscription in it. */
export function inputOf({ params: { input, lastEventId } }: ClientRequest): unknown {
  if (lastEventId === undefined) return input;
  if (isRecord(input)) return { ...input, lastEventId };
  return input ?? { lastEventId };
}
