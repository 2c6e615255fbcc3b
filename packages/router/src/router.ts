import type { Hub } from "@tidings/core";
import { initTRPC, type TRPCBuiltRouter, type TRPCDefaultErrorShape } from "@trpc/server";
import type { TidingsContext } from "./context.ts";
import type { TidingsRecord } from "./contract.ts";
import { type AnyTidingsDefinition, type DefaultDefinition, defineTidings } from "./definition.ts";
import { createTidingsProcedures } from "./procedures.ts";

const identityOf = ({ identity }: TidingsContext): TidingsContext["identity"] => identity;

const defaultDefinition: AnyTidingsDefinition = defineTidings();

/** A tRPC router that is Tidings and nothing else. */
export type TidingsRouter<D extends AnyTidingsDefinition> = TRPCBuiltRouter<
  { ctx: TidingsContext; meta: object; errorShape: TRPCDefaultErrorShape; transformer: false },
  TidingsRecord<D>
>;

/** The router of the default definition: messages are `{ text }`, and the only push is `chat.message`. */
export type AppRouter = TidingsRouter<DefaultDefinition>;

/**
 * The whole interface of Tidings as a router of its own. Serve it with the server package, or call it from server code:
 * `router.createCaller(serviceContext("billing")).notifications.push({ … })`.
 *
 * @param options.definition what {@link defineTidings} returned; the default one if left out
 */
export function createTidingsRouter<D extends AnyTidingsDefinition = DefaultDefinition>({
  hub,
  // Only without a definition is D the default one.
  definition = defaultDefinition as D,
}: {
  readonly hub: Hub;
  readonly definition?: D;
}): TidingsRouter<D> {
  const t = initTRPC.context<TidingsContext>().create({ isDev: false });
  return t.router(createTidingsProcedures({ hub, definition, procedure: t.procedure, identify: identityOf }));
}
