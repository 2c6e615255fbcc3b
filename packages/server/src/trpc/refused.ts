import type { IncomingHttpHeaders } from "node:http";
import type { Transport } from "../session/identity.ts";
import type { RefusalReason } from "./refusal.ts";
import type { OnError } from "../lifecycle/report.ts";

/** A connection or a request by HTTP that was not let in. */
export interface Refused {
  readonly reason: RefusalReason;
  /** What the client was told. */
  readonly message: string;
  readonly transport: Transport;
  readonly remoteAddress: string;
  /** Of the page that it came from; `null`: from none. */
  readonly origin: string | null;
}

/**
 * Hears of everybody who was not let in, so that an operator can see why nobody gets in from a page, say. Anyone can cause it
 * as often as they like: log it with a bound.
 */
export type OnRefused = (refused: Refused) => void;

type Visitor = Pick<Refused, "transport" | "remoteAddress"> & { readonly headers: IncomingHttpHeaders };

/** An `onRefused` that may be called anywhere. */
export type TellRefused = (reason: RefusalReason, message: string, visitor: Visitor) => void;

export function createTellRefused(onRefused: OnRefused | undefined, report: OnError): TellRefused {
  if (!onRefused) return () => {};
  return (reason, message, { transport, remoteAddress, headers }) => {
    try {
      onRefused({ reason, message, transport, remoteAddress, origin: headers.origin ?? null });
    } catch (error) {
      report(error, { stage: "onRefused", transport });
    }
  };
}
