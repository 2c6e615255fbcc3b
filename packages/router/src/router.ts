import type { Hub } from "@tidings/core";
import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions, TRPCDefaultErrorShape } from "@trpc/server";
import { applicationService, serviceContext, type TidingsContext } from "./context.ts";
import type { TidingsRecord } from "./contract.ts";
import { type AnyTidingsDefinition, type DefaultDefinition, defineTidings } from "./definition.ts";
import {
  createRoot,
  type NoProcedures,
  type OwnProcedures,
  type ProcedureTools,
  requireOwn,
  toolsOf,
} from "./own-procedures.ts";
import { createTidingsProcedures } from "./procedures.ts";

const identityOf = ({ identity }: TidingsContext): TidingsContext["identity"] => identity;

const defaultDefinition: AnyTidingsDefinition = defineTidings();

/** The procedures of Tidings, and an application's own beside them. */
type RecordOf<D extends AnyTidingsDefinition, Own extends OwnProcedures> = keyof Own extends never
  ? TidingsRecord<D>
  : TidingsRecord<D> & TRPCDecorateCreateRouterOptions<Own>;

/** A tRPC router that is Tidings, and what an application puts beside it. */
export type TidingsRouter<D extends AnyTidingsDefinition, Own extends OwnProcedures = NoProcedures> = TRPCBuiltRouter<
  { ctx: TidingsContext; meta: object; errorShape: TRPCDefaultErrorShape; transformer: false },
  RecordOf<D, Own>
>;

/** The router of the default definition: messages are `{ text }`, and the only push is `chat.message`. */
export type AppRouter = TidingsRouter<DefaultDefinition>;

export interface TidingsRouterOptions<D extends AnyTidingsDefinition, Own extends OwnProcedures> {
  readonly hub: Hub;
  /** What {@link defineTidings} returned. Default: text messages and no pushes of its own. */
  readonly definition?: D;
  /**
   * An application's own procedures, beside those of Tidings: `(t) => ({ orders: { create: t.userProcedure.mutation(…) } })`.
   * Default: none.
   */
  readonly procedures?: (t: ProcedureTools<D>) => Own;
  /** Whose the idempotency keys of `t.push` are; `trace.push` looks for keys there as well. Default `app`. */
  readonly service?: string;
}

/**
 * The whole interface of Tidings as a router. Serve it with the server package, or call it from server code:
 * `router.createCaller(serviceContext("billing")).notifications.push({ … })`.
 *
 * @throws TypeError if what `procedures` returned is not a record, or has the name of a part of Tidings in it
 */
export function createTidingsRouter<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
>({
  hub,
  // Only without a definition is D the default one.
  definition = defaultDefinition as D,
  procedures,
  service = applicationService,
}: TidingsRouterOptions<D, Own>): TidingsRouter<D, Own> {
  const t = createRoot();
  const ours = createTidingsProcedures({ hub, definition, procedure: t.procedure, identify: identityOf, service });
  const tidings = t.router(ours);
  const tools = toolsOf<D>(t, tidings.createCaller(serviceContext(service)).notifications.push);
  const own = procedures ? procedures(tools) : {};
  requireOwn(ours, own);
  // What the conditional type says of the two records, the compiler cannot see before it knows them.
  return t.router({ ...ours, ...own }) as unknown as TidingsRouter<D, Own>;
}
