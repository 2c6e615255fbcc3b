import type { PushResult } from "@tidings/core";
import {
  initTRPC,
  type TRPCCreateRouterOptions,
  type TRPCDefaultErrorShape,
  type TRPCProcedureBuilder,
  type TRPCRootObject,
  type TRPCRuntimeConfigOptions,
  type TRPCUnsetMarker,
} from "@trpc/server";
import type { TidingsContext } from "./context.ts";
import type { PushInput, TidingsRecord } from "./contract.ts";
import type { AnyTidingsDefinition } from "./definition.ts";
import { requireIdentity } from "./scopes.ts";

/** tRPC, with the context of Tidings. */
export type TidingsRoot = TRPCRootObject<
  TidingsContext,
  object,
  TRPCRuntimeConfigOptions<TidingsContext, object>,
  { ctx: TidingsContext; meta: object; errorShape: TRPCDefaultErrorShape; transformer: false }
>;

/** A procedure before it has an input and a resolver. */
type Procedure<Changes> = TRPCProcedureBuilder<
  TidingsContext,
  object,
  Changes,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  TRPCUnsetMarker,
  false
>;

/** What an application's own procedures are made with: tRPC's `t`, and what Tidings adds to it. */
export interface ProcedureTools<D extends AnyTidingsDefinition> extends Pick<
  TidingsRoot,
  "procedure" | "middleware" | "router" | "mergeRouters"
> {
  /** For users who are signed in: `ctx.userId` is who calls. Others get `UNAUTHORIZED`. */
  readonly userProcedure: Procedure<{ userId: string }>;
  /** Pushes to a user, to many, or to a topic. Typed by the definition. */
  readonly push: (request: PushInput<D>) => Promise<PushResult>;
}

/** An application's own procedures: a record of procedures, of routers, and of records of them; not under a name of Tidings' own. */
export type OwnProcedures = TRPCCreateRouterOptions & {
  readonly [Name in keyof TidingsRecord<AnyTidingsDefinition>]?: never;
};

/** No procedures beside those of Tidings. */
export type NoProcedures = Readonly<Record<never, never>>;

export const createRoot = (): TidingsRoot => initTRPC.context<TidingsContext>().create({ isDev: false });

export function toolsOf<D extends AnyTidingsDefinition>(
  t: TidingsRoot,
  push: ProcedureTools<D>["push"],
): ProcedureTools<D> {
  const { procedure, middleware, router, mergeRouters } = t;
  const userProcedure = procedure.use(({ ctx, next }) =>
    next({ ctx: { userId: requireIdentity(ctx.identity).userId } }),
  );
  return { procedure, middleware, router, mergeRouters, userProcedure, push };
}

/** @throws TypeError if it is not a record of procedures, or if one has the name of a part of Tidings */
export function requireOwn(ours: object, own: unknown): void {
  if (typeof own !== "object" || own === null || own instanceof Promise) {
    const given = own instanceof Promise ? "a promise" : String(own);
    throw new TypeError(`The function \`procedures\` returned ${given}: return a record of procedures`);
  }
  const taken = Object.keys(own).find((name) => Object.hasOwn(ours, name));
  if (taken !== undefined) {
    throw new TypeError(`The procedures have the name "${taken}", which is a part of Tidings: choose another name`);
  }
}
