import { type ClientErrorCode, TidingsClientError } from "@tidings/client";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { useMoreTexts } from "./use-more.ts";

const reasons: Partial<Record<ClientErrorCode, keyof MoreTexts["failure"]>> = {
  NOT_FOUND: "notAllowed",
  FORBIDDEN: "notAllowed",
  BAD_REQUEST: "refused",
  PAYLOAD_TOO_LARGE: "tooLong",
  OUTBOX_FULL: "outboxFull",
  UNAUTHORIZED: "unauthorized",
  TIMEOUT: "unanswered",
  DISCONNECTED: "unanswered",
};

/** Why something could not be done, in words for somebody who wants to chat and not to debug. */
export const toFailureText = ({ failure }: MoreTexts, error: unknown): string =>
  failure[(error instanceof TidingsClientError && reasons[error.code]) || "other"];

export function useFailureText(): (error: unknown) => string {
  const more = useMoreTexts();
  return (error) => toFailureText(more, error);
}
