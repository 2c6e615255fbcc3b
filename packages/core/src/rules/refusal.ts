import type { ErrorCode } from "../model/errors.ts";

/** What a rule answers to a write that may not be: nothing has changed. */
export interface Refusal {
  readonly refused: { readonly code: ErrorCode; readonly message: string };
}

const refuse = (code: ErrorCode, message: string): Refusal => ({ refused: { code, message } });

/** The same for a conversation that does not exist and for one of others: nobody learns which it is. */
export const noConversation = (): Refusal =>
  refuse("NOT_FOUND", "You have no conversation with this id: check it, or send with `to` instead");
export const noMessage = (): Refusal =>
  refuse("NOT_FOUND", "There is no such message in the conversation: check `seq`");
export const forbidden = (message: string): Refusal => refuse("FORBIDDEN", message);
export const badRequest = (message: string): Refusal => refuse("BAD_REQUEST", message);

export const leftGroup = (): Refusal => forbidden("You are no longer a member of this group: you can only read it");
