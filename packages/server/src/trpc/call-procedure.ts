// oxlint-disable no-underscore-dangle -- tRPC keeps what a procedure is made of under such a name
import { type AnyTRPCRouter, callTRPCProcedure, getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";

type ProcedureType = "query" | "mutation" | "subscription";

export interface ProcedureCall {
  readonly router: AnyTRPCRouter;
  readonly path: string;
  readonly type: ProcedureType;
  readonly ctx: unknown;
  readonly signal: AbortSignal;
  readonly batchIndex: number;
  /** As it came. */
  readonly input: unknown;
}

/** What a middleware may change for those behind it. */
interface Changeable {
  readonly ctx: unknown;
  readonly input: unknown;
  readonly getRawInput: () => Promise<unknown>;
}

/** What a middleware, the input's validation and the resolver among them, gets and gives. */
interface MiddlewareOptions extends Changeable, Omit<ProcedureCall, "router" | "input"> {
  readonly meta: unknown;
  readonly next: (changes?: Partial<Changeable>) => Promise<Outcome>;
}

type Outcome =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: TRPCError; readonly marker: "middlewareMarker" };

interface Middleware {
  (options: MiddlewareOptions): Promise<Outcome | undefined>;
  /** What tRPC made it for, where it was not the application. */
  readonly _type?: "input" | "output";
}

type Resolver = (options: Omit<ProcedureCall, "router" | "type"> & { readonly meta: unknown }) => unknown;

/** The parts of a procedure, as tRPC 11 keeps them. The last middleware is the one that calls the resolver. */
interface Definition {
  readonly type: ProcedureType;
  readonly meta: unknown;
  readonly middlewares: readonly Middleware[];
  readonly inputs: readonly unknown[];
  readonly resolver?: Resolver;
  /** The application calls it in its own way. */
  readonly experimental_caller?: boolean;
}

/**
 * Calls a procedure as tRPC does, through all its middlewares, at a tenth of the cost: tRPC copies its options at every
 * level with a helper that was made for old JavaScript engines. Whatever is not an ordinary procedure that is there
 * already (a lazy router's, a wrong path or type), tRPC calls itself.
 *
 * Returns what the resolver returns, a promise or not. What the resolver throws may come out as it is, now or as a
 * rejection: `getTRPCErrorFromUnknown` makes of it what tRPC would.
 */
export function callProcedure(call: ProcedureCall): unknown {
  const definition = definitionOf(call);
  if (!definition) return callTRPCProcedure({ ...call, getRawInput: rawInputOf(call) });
  const { resolver } = definition;
  const parse = parserOf(definition);
  return parse && resolver ? parseAndResolve(parse, resolver, definition.meta, call) : runProcedure(definition, call);
}

const rawInputOf =
  ({ input }: ProcedureCall) =>
  (): Promise<unknown> =>
    Promise.resolve(input);

const asItIs = (input: unknown): unknown => input;

/**
 * Whether this version of tRPC keeps a procedure's parts as {@link Definition} says. Where it does not, tRPC makes every call
 * itself: slower, and right.
 */
const keepsPartsAsKnown = ((): boolean => {
  const t = initTRPC.create();
  const procedure: { readonly _def?: unknown } = t.procedure
    .input(asItIs)
    .use(({ next }) => next())
    .query(asItIs);
  const { type, middlewares, inputs, resolver } = (procedure._def ?? {}) as Partial<Definition>;
  return (
    type === "query" &&
    middlewares?.length === 3 &&
    middlewares.every((middleware) => typeof middleware === "function") &&
    middlewares[0]?._type === "input" &&
    middlewares[1]?._type === undefined &&
    inputs?.length === 1 &&
    inputs[0] === asItIs &&
    (resolver === undefined || resolver === asItIs)
  );
})();

function definitionOf({ router, path, type }: ProcedureCall): Definition | null {
  if (!keepsPartsAsKnown) return null;
  const procedures = router._def.procedures as Readonly<Record<string, { readonly _def?: unknown }>>;
  const definition = Object.hasOwn(procedures, path) ? (procedures[path]?._def as Partial<Definition>) : undefined;
  const isOrdinary =
    definition?.type === type && Array.isArray(definition.middlewares) && definition.experimental_caller !== true;
  return isOrdinary ? (definition as Definition) : null;
}

/** The parser of a procedure that only has a function which validates its input, and a resolver, as those of Tidings do. Else `null`. */
function parserOf({ middlewares, inputs }: Definition): ((input: unknown) => unknown) | null {
  if (middlewares.length !== 2 || middlewares[0]?._type !== "input") return null;
  const [parser] = inputs;
  // a schema may be a function as well, which is not what validates
  const isPlain = typeof parser === "function" && !("~standard" in parser) && !("assert" in parser);
  return isPlain ? (parser as (input: unknown) => unknown) : null;
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value;

/** The two levels of such a procedure. Without a promise of its own: every message would wait in it. */
function parseAndResolve(
  parse: (input: unknown) => unknown,
  resolver: Resolver,
  meta: unknown,
  { path, ctx, signal, batchIndex, input: rawInput }: ProcedureCall,
): unknown {
  let input: unknown;
  try {
    input = parse(rawInput);
  } catch (cause) {
    throw toBadRequest(cause);
  }
  const resolve = (parsed: unknown): unknown => resolver({ path, ctx, signal, batchIndex, input: parsed, meta });
  if (!isThenable(input)) return resolve(input);
  return Promise.resolve(input).then(resolve, (cause: unknown) => {
    throw toBadRequest(cause);
  });
}

const toBadRequest = (cause: unknown): TRPCError => new TRPCError({ code: "BAD_REQUEST", cause });

function runProcedure(definition: Definition, call: ProcedureCall): Promise<unknown> {
  return runFrom(0, definition, call, { ctx: call.ctx, input: undefined, getRawInput: rawInputOf(call) }).then(toData);
}

function toData(outcome: Outcome | undefined): unknown {
  if (!outcome) {
    const message = "No result from middlewares - did you forget to `return next()`?";
    throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message });
  }
  if (!outcome.ok) throw outcome.error;
  return outcome.data;
}

/**
 * Never rejects: a middleware sees what failed behind it as the outcome of its `next()`. No async function: every message
 * goes through here several times, and waits here until it is stored.
 */
function runFrom(
  level: number,
  definition: Definition,
  call: ProcedureCall,
  state: Changeable,
): Promise<Outcome | undefined> {
  const next: MiddlewareOptions["next"] = (changes) =>
    runFrom(level + 1, definition, call, changes ? changed(state, changes) : state) as Promise<Outcome>;
  const { path, type, signal, batchIndex } = call;
  const { ctx, input, getRawInput } = state;
  try {
    const middleware = definition.middlewares[level];
    if (!middleware) throw new TypeError(`${path} has no level ${level}`);
    const options = { path, type, signal, batchIndex, ctx, input, getRawInput, meta: definition.meta, next };
    return Promise.resolve(middleware(options)).catch(toFailure);
  } catch (cause) {
    return Promise.resolve(toFailure(cause));
  }
}

const toFailure = (cause: unknown): Outcome => ({
  ok: false,
  error: getTRPCErrorFromUnknown(cause),
  marker: "middlewareMarker",
});

function changed(state: Changeable, changes: Partial<Changeable>): Changeable {
  return {
    ctx: changes.ctx ? { ...(state.ctx as object), ...changes.ctx } : state.ctx,
    input: "input" in changes ? changes.input : state.input,
    getRawInput: changes.getRawInput ?? state.getRawInput,
  };
}
