import { type ClientErrorCode, TidingsClientError } from "@tidings/client";
import type { Texts } from "../i18n/en.ts";

const reasons: Partial<Record<ClientErrorCode, keyof Texts["failure"]>> = {
  NOT_FOUND: "notAParty",
  FORBIDDEN: "notAParty",
  BAD_REQUEST: "refused",
  PAYLOAD_TOO_LARGE: "tooLong",
  OUTBOX_FULL: "outboxFull",
  UNAUTHORIZED: "unauthorized",
};

/** Why something could not be done, in words for somebody who wants to chat and not to debug. */
export function toFailureText(error: unknown, { failure }: Texts): string {
  return failure[(error instanceof TidingsClientError && reasons[error.code]) || "other"];
}
