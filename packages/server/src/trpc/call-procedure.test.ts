import {
  type AnyTRPCProcedure,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  initTRPC,
  lazy,
  TRPCError,
} from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { callProcedure, type ProcedureCall } from "./call-procedure.ts";

const t = initTRPC
  .context<{ readonly user: string; readonly trail?: string }>()
  .meta<{ readonly what: string }>()
  .create();

const leaveTrail = (mark: string) =>
  t.middleware(async ({ ctx, next }) => {
    const result = await next({ ctx: { trail: `${ctx.trail ?? ""}${mark}` } });
    return result;
  });

function asText(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("no text");
  return value;
}

const router = t.router({
  plain: t.procedure.query(() => "plain"),
  nothing: t.procedure.query(() => undefined),
  resolver: t.procedure
    .meta({ what: "everything" })
    .input(z.object({ n: z.number() }))
    .query(({ ctx, input, path, signal, batchIndex }) => ({ ctx, input, path, aborted: signal?.aborted, batchIndex })),
  parsedByFunction: t.procedure
    .meta({ what: "what it is" })
    .input(asText)
    .query(({ ctx, input, path, signal, batchIndex }) => ({ ctx, input, path, aborted: signal?.aborted, batchIndex })),
  parsedLater: t.procedure.input(async (value: unknown) => asText(value)).mutation(({ input }) => input),
  parsedThenFails: t.procedure.input(asText).query(({ input }) => {
    throw new TRPCError({ code: "CONFLICT", message: `refused: ${input}` });
  }),
  parsedThenThrowsText: t.procedure.input(asText).query(({ input }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- an application may
    throw input;
  }),
  parsedAndChecked: t.procedure
    .input(asText)
    .output(z.literal("good"))
    .query(({ input }) => input as "good"),
  trails: t.procedure
    .use(leaveTrail("a"))
    .use(leaveTrail("b"))
    .use(({ next }) => next())
    .query(({ ctx }) => ctx),
  inputs: t.procedure
    .input(z.object({ a: z.string() }))
    .use(({ input, next, getRawInput }) =>
      next({ getRawInput: async () => ({ b: input.a, raw: await getRawInput() }) }),
    )
    .input(z.looseObject({ b: z.string() }))
    .mutation(({ input }) => input),
  replacedInput: t.procedure.use(({ next }) => next({ input: "another" } as object)).mutation(({ input }) => input),
  meta: t.procedure
    .meta({ what: "of the procedure" })
    .use(({ meta, next }) => next({ ctx: { trail: meta?.what } }))
    .query(({ ctx }) => ctx),
  output: t.procedure.output(z.object({ kept: z.string() })).query(() => ({ kept: "yes", dropped: "yes" })),
  wrongOutput: t.procedure.output(z.number()).query(() => "no number" as unknown as number),
  fails: t.procedure.query(() => {
    throw new TRPCError({ code: "CONFLICT", message: "as it should" });
  }),
  throwsText: t.procedure.query(() => {
    // oxlint-disable-next-line typescript/only-throw-error -- an application may
    throw "text";
  }),
  failsBefore: t.procedure
    .use(() => {
      throw new Error("in the middleware");
    })
    .query(() => "never"),
  seesFailure: t.procedure
    .use(async ({ next }) => {
      const result = await next();
      if (!result.ok) throw new TRPCError({ code: "TEAPOT" as "CONFLICT", message: `seen: ${result.error.message}` });
      return result;
    })
    .query(() => {
      throw new Error("behind");
    }),
  replacesData: t.procedure
    .use(async ({ next }) => {
      const result = await next();
      return result.ok ? { ...result, data: `more than ${String(result.data)}` } : result;
    })
    .query(() => "data"),
  forgetsNext: t.procedure.use((() => undefined) as never).query(() => "never"),
  callsTwice: t.procedure
    .use(async ({ next }) => {
      await next({ ctx: { trail: "first" } });
      return next();
    })
    .query(({ ctx }) => ctx),
  ownCaller: t.procedure
    .experimental_caller(async ({ args, invoke }) => ["called", await invoke(args[0] as never)] as never)
    .query(() => "x") as unknown as AnyTRPCProcedure,
  stream: t.procedure.subscription(async function* () {
    yield 1;
  }),
  nested: { inner: t.procedure.query(() => "inner") },
  lazily: lazy(async () => t.router({ loaded: t.procedure.query(() => "loaded") })),
});

const callOf = (path: string, type: ProcedureCall["type"], input?: unknown): ProcedureCall => ({
  router,
  path,
  type,
  ctx: { user: "ann" },
  signal: AbortSignal.any([]),
  batchIndex: 3,
  input,
});

async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    return { data: await call() };
  } catch (error) {
    const { code, message, cause } = getTRPCErrorFromUnknown(error);
    return { code, message, cause: cause?.message };
  }
}

test.each([
  ["plain", "query"],
  ["nothing", "query"],
  ["resolver", "query", { n: 1 }],
  ["resolver", "query", { n: "one" }],
  ["parsedByFunction", "query", "text"],
  ["parsedByFunction", "query", 1],
  ["parsedLater", "mutation", "text"],
  ["parsedLater", "mutation", 1],
  ["parsedThenFails", "query", "text"],
  ["parsedThenThrowsText", "query", "text"],
  ["parsedAndChecked", "query", "good"],
  ["parsedAndChecked", "query", "bad"],
  ["trails", "query"],
  ["inputs", "mutation", { a: "1" }],
  ["inputs", "mutation", {}],
  ["replacedInput", "mutation", "one"],
  ["meta", "query"],
  ["output", "query"],
  ["wrongOutput", "query"],
  ["fails", "query"],
  ["throwsText", "query"],
  ["failsBefore", "query"],
  ["seesFailure", "query"],
  ["replacesData", "query"],
  ["forgetsNext", "query"],
  ["callsTwice", "query"],
  ["ownCaller", "query"],
  ["nested.inner", "query"],
  ["lazily.loaded", "query"],
  ["plain", "mutation"],
  ["unknown", "query"],
  ["toString", "query"],
] as const)("%s as a %s comes to what tRPC's own call comes to", async (path, type, input?: unknown) => {
  const call = callOf(path, type, input);
  const getRawInput = () => Promise.resolve(call.input);
  const stock = await outcomeOf(() => callTRPCProcedure({ ...call, getRawInput }));
  expect(await outcomeOf(() => callProcedure(call))).toEqual(stock);
});

test("what a subscription returns comes out untouched", async () => {
  const values: unknown[] = [];
  for await (const value of (await callProcedure(callOf("stream", "subscription"))) as AsyncIterable<number>) {
    values.push(value);
  }
  expect(values).toEqual([1]);
});
