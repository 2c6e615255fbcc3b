import type { IncomingHttpHeaders } from "node:http";
import { callHandler } from "@tidings/core";
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
 * Called for every client that was refused, so that an operator can see, for example, why a page cannot connect. Anyone can cause this
 * as often as they like: limit what you log.
 */
export type OnRefused = (refused: Refused) => void;

type Visitor = Pick<Refused, "transport" | "remoteAddress"> & { readonly headers: IncomingHttpHeaders };

/** An `onRefused` that may be called anywhere. */
export type TellRefused = (reason: RefusalReason, message: string, visitor: Visitor) => void;

export function createTellRefused(onRefused: OnRefused | undefined, report: OnError): TellRefused {
  if (!onRefused) return () => {};
  return (reason, message, { transport, remoteAddress, headers }) => {
    callHandler(
      () => onRefused({ reason, message, transport, remoteAddress, origin: headers.origin ?? null }),
      (error) => report(error, { stage: "onRefused", transport }),
    );
  };
}
