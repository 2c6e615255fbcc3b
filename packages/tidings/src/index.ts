export { createTidings, type Tidings, type TidingsOptions } from "./create-tidings.ts";
export { type AuthenticateOption, type KnownUser, jwt } from "./authenticate.ts";
export { type OpenStore, postgres, type StoreOption } from "./store.ts";
export type { RedisOption } from "./redis.ts";
export type { InTransaction, TransactionPushResult } from "./in-transaction.ts";
export { defineTidings, type ProcedureTools } from "@tidings/router";
export { signToken } from "@tidings/server";
export { TidingsError } from "@tidings/core";
