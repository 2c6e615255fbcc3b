import { errorTable, type InletHost, type PushRequest } from "@tidings/core";
import { z } from "zod";
import { messageOf } from "./broker-connection.ts";
import { pause, pauseMs, type ReconnectOptions } from "./keep-connected.ts";

/** What a message of a broker has to be, before the definition is asked. The rest is checked where every push is checked. */
const bodySchema = z.strictObject({
  to: z.unknown(),
  type: z.string(),
  data: z.unknown(),
  key: z.string().optional(),
  collapse: z.string().optional(),
  durable: z.boolean().optional(),
});

const maxBodyBytes = 1024 * 1024;
const maxReasonLength = 1_000;

/** A reason becomes a header. It may quote what somebody has sent, and a broker ends the connection of who sends control characters. */
const toReason = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cn}\s]+/gu, " ")
    .slice(0, maxReasonLength)
    .toWellFormed();

/** An error that nobody foresaw may lie in the push itself: then it must not stand in the way of others for ever. */
const maxUnforeseen = 10;

export type ReadPush =
  | { readonly request: PushRequest }
  /** It will never be a push: why, for its sender. */
  | { readonly refused: string };

/**
 * Reads what a broker delivered.
 *
 * @param standardKey stands for a `key` that the message does not give; `null`: it has to
 */
export function readPush(body: Uint8Array, standardKey: string | null): ReadPush {
  if (body.length > maxBodyBytes) {
    return { refused: `The message has ${body.length} bytes, which is more than ${maxBodyBytes}` };
  }
  const json = parseJson(body);
  if (json === undefined) return { refused: "The message is not JSON in UTF-8: send { to, type, data, key }" };
  const { success, data, error } = bodySchema.safeParse(json);
  if (!success) return { refused: toReason(z.prettifyError(error)) };
  const key = data.key ?? standardKey;
  if (key === null) {
    return {
      refused: "The message has neither a `key` nor an id: give one, so that a repetition makes no second push",
    };
  }
  // `to` and `data` may be anything yet: the host checks them as it does those of every push
  return { request: { ...data, key } as PushRequest };
}

export type Taken =
  | { readonly result: "pushed" }
  | { readonly result: "refused"; readonly reason: string }
  /** The signal ended first. The broker has it still. */
  | { readonly result: "unknown" };

export interface TakeOptions extends ReconnectOptions {
  readonly host: InletHost;
  readonly signal: AbortSignal;
}

/** Tries until the push is committed or can never be. A database that is away does not refuse a push: it waits. */
export async function takePush(request: PushRequest, { host, signal, ...pauses }: TakeOptions): Promise<Taken> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await host.push(request);
      return { result: "pushed" };
    } catch (error) {
      const kind = kindOf(error);
      const reason = toReason(messageOf(error));
      if (kind === "refused" || (kind === "unforeseen" && failures >= maxUnforeseen)) {
        return { result: "refused", reason };
      }
      if (failures === 1) {
        host.onError(new Error(`A push is tried again until it succeeds: ${reason}`, { cause: error }));
      }
      await pause(pauseMs(failures, pauses), signal);
    }
  }
  return { result: "unknown" };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined; // JSON has no `undefined`; the caller says what was expected
  }
}

function kindOf(error: unknown): "refused" | "later" | "unforeseen" {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code !== "string" || !Object.hasOwn(errorTable, code) || code === "INTERNAL_SERVER_ERROR") {
    return "unforeseen";
  }
  return errorTable[code as keyof typeof errorTable].retry ? "later" : "refused";
}
