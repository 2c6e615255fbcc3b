import type { TRPCUntypedClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { Unsubscribable } from "@trpc/server/observable";
import type { Calls, RequestOptions, SubscriptionOptions } from "./calls.ts";
import { toClientError } from "../model/errors.ts";
import { looksTransformed, oddAnswer } from "../model/message.ts";

export interface UntypedClientOptions {
  readonly calls: Calls;
  /** Whether answers are as the server gave them. */
  readonly hasTransformer: boolean;
  /** Asks for something of Tidings, whose form is known. Rejects with `PARSE_ERROR` if the answer has another one. */
  readonly askTidings: () => Promise<unknown>;
}

/**
 * The client under tRPC's typed proxy. An application's own procedures may answer anything. If the client has no transformer and an answer
 * looks as if it went through superjson, it is passed on only after a procedure of Tidings has shown that the server has none either.
 */
export function createUntypedClient({
  calls,
  hasTransformer,
  askTidings,
}: UntypedClientOptions): TRPCUntypedClient<AnyTRPCRouter> {
  let verdict: Promise<unknown> | null = null;
  const vet = async (path: string, data: unknown): Promise<unknown> => {
    if (hasTransformer || !looksTransformed(data)) return data;
    try {
      await (verdict ??= askTidings());
    } catch (cause) {
      verdict = null;
      if (toClientError(cause).code === "PARSE_ERROR") throw oddAnswer(path, data);
    }
    return data;
  };

  const query = async (path: string, input: unknown, options?: RequestOptions): Promise<unknown> =>
    vet(path, await calls.query(path, input, options));
  const mutation = async (path: string, input: unknown, options?: RequestOptions): Promise<unknown> =>
    vet(path, await calls.mutation(path, input, options));

  async function* read(path: string, input: unknown, options: SubscriptionOptions): AsyncGenerator {
    for await (const data of calls.read(path, input, options)) yield await vet(path, data);
  }
  const subscribe = (path: string, input: unknown, options: SubscriptionOptions): Unsubscribable => {
    const onData = (data: unknown): void => {
      vet(path, data).catch((error: unknown) => {
        running.unsubscribe();
        options.onError?.(toClientError(error));
      });
      options.onData?.(data);
    };
    const running = calls.subscribe(path, input, { ...options, onData });
    return running;
  };
  const subscription = (path: string, input: unknown, options: SubscriptionOptions = {}): unknown =>
    Object.values(options).some((option) => typeof option === "function")
      ? subscribe(path, input, options)
      : read(path, input, options);

  // its class has private fields that the proxy does not use
  return { query, mutation, subscription } as unknown as TRPCUntypedClient<AnyTRPCRouter>;
}
