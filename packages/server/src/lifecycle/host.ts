import type { AnyTRPCRouter } from "@trpc/server";
import type { Accounts } from "../cost/accounts.ts";
import type { Lanes } from "../cost/lanes.ts";
import type { Strangers } from "../cost/strangers.ts";
import type { ExpiryOptions } from "../session/expiry.ts";
import type { RouterConfig } from "../trpc/hosted-router.ts";
import type { KeepAlive } from "../socket/keep-alive.ts";
import type { Limits } from "../cost/limits.ts";
import type { TellRefused } from "../trpc/refused.ts";
import type { Registry } from "../session/registry.ts";
import type { AwakeClock } from "./awake-clock.ts";
import type { OnError } from "./report.ts";
import type { Sessions } from "../session/sessions.ts";

/** What all connections of a server share. */
export interface Host {
  readonly router: AnyTRPCRouter;
  /** The router's. */
  readonly config: RouterConfig;
  readonly sessions: Sessions;
  readonly registry: Registry;
  readonly accounts: Accounts;
  readonly lanes: Lanes;
  readonly strangers: Strangers;
  /** HTTP connections on which a token was accepted. */
  readonly proven: WeakSet<object>;
  /** By which peers are silent, slow or late. */
  readonly clock: AwakeClock;
  readonly limits: Limits;
  readonly keepAlive: KeepAlive;
  readonly expiry: ExpiryOptions;
  readonly report: OnError;
  readonly tellRefused: TellRefused;
  /** Whether new connections and HTTP requests are turned away. */
  readonly isDraining: () => boolean;
  /** Whether open connections, too, take no more calls. */
  readonly isFinishing: () => boolean;
}
