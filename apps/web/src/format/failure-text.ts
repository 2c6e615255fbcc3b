import { TidingsClientError } from "@tidings/client";
import type { ClientErrorCode } from "@tidings/client";

const texts: Partial<Record<ClientErrorCode, string>> = {
  NOT_FOUND: "you cannot write to this person.",
  FORBIDDEN: "you cannot write to this person.",
  BAD_REQUEST: "the server did not accept it.",
  PAYLOAD_TOO_LARGE: "it is too long.",
  OUTBOX_FULL: "too many messages are waiting already.",
};

/** Why something could not be done, in words for somebody who wants to chat and not to debug. */
export function toFailureText(error: unknown): string {
  const text = error instanceof TidingsClientError ? texts[error.code] : undefined;
  return text ?? "something went wrong.";
}
