export { createTidings, type Tidings, type TidingsOptions } from "./create-tidings.ts";
export { type AuthenticateOption, type KnownUser, jwt } from "./authenticate.ts";
export { type OpenStore, postgres, type StoreOption } from "./store.ts";
export type { RedisOption } from "./redis.ts";
export type { InTransaction, TransactionPushResult } from "./in-transaction.ts";
// the types as well that declarations of an application speak of, so that they speak of this package alone
export {
  type ChannelNotGiven,
  type DefaultContent,
  type DefaultDefinition,
  defineTidings,
  type NoProcedures,
  type ProcedureTools,
  push,
  type PushReach,
  type Reaching,
  type RequireChannels,
  type TidingsDefinition,
  type TidingsRouter,
} from "@tidings/router";
export { signToken } from "@tidings/server";
export { TidingsError } from "@tidings/core";
