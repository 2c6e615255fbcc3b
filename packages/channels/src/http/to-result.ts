import type { ChannelResult } from "@tidings/core";
import type { HttpAnswer } from "./create-http.ts";

const short = (text: string): string => text.replaceAll(/\s+/g, " ").trim().slice(0, 200);

const describe = ({ status, text }: HttpAnswer): string => `${status} ${short(text)}`.trim();

/** What an HTTP status says where the provider has no language of its own. */
export function toResult(answer: HttpAnswer): ChannelResult {
  const { status, retryAfterMs } = answer;
  const reason = describe(answer);
  if (status >= 200 && status < 300) return { result: "sent" };
  if (status === 404 || status === 410) return { result: "gone", reason };
  if (status === 429) return { result: "later", reason, retryAfterMs, waits: "provider" };
  if (status === 408 || status === 425 || status >= 500)
    return { result: "later", reason, retryAfterMs, waits: "address" };
  return { result: "refused", reason };
}

/**
 * The failure that a status tells of where the provider says in the text what became of a message; `null` if it tells of none. A page
 * that is not there, or has moved, is the provider's own, or that of a gateway before it: it says nothing of the address or the message.
 */
export function toFailure(answer: HttpAnswer): ChannelResult | null {
  const result = toResult(answer);
  if (result.result === "sent") return null;
  const isRedirect = answer.status >= 300 && answer.status < 400;
  if (result.result !== "gone" && !isRedirect) return result;
  return { result: "later", reason: result.reason, retryAfterMs: answer.retryAfterMs, waits: "address" };
}

/** What a provider says that answers 200 to everything and tells the truth in a code. */
export interface CodeTable {
  readonly sent: number;
  readonly gone: readonly number[];
  readonly later: readonly number[];
}

export function toResultByCode(answer: HttpAnswer, codes: CodeTable, codeNames: readonly string[]): ChannelResult {
  const code = readCode(answer.text, codeNames);
  const reason = short(answer.text);
  if (code !== null && codes.gone.includes(code)) return { result: "gone", reason };
  if (code !== null && codes.later.includes(code)) {
    return { result: "later", reason, retryAfterMs: answer.retryAfterMs ?? 60_000, waits: "address" };
  }
  const failure = toFailure(answer);
  if (failure) return failure;
  if (code === codes.sent) return { result: "sent" };
  if (code !== null) return { result: "refused", reason };
  const withoutCode = reason === "" ? "the answer is empty" : `the answer has no code: ${reason}`;
  return { result: "later", reason: withoutCode, retryAfterMs: answer.retryAfterMs, waits: "address" };
}

/** The first of the fields that is a number; `null` if the text is not a JSON object with one. */
export function readCode(text: string, names: readonly string[]): number | null {
  const fields = readObject(text);
  for (const name of names) if (typeof fields[name] === "number") return fields[name];
  return null;
}

/** The JSON object that a text is, or an empty one. */
export function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a proxy's page, say: its status has told what there is to know
  }
}
