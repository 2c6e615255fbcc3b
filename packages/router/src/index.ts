export {
  applicationService,
  type CallerConnection,
  type Identity,
  serviceContext,
  type TidingsContext,
} from "./context.ts";
export type {
  InConversation,
  OfMessage,
  PushInput,
  Resumable,
  SendInput,
  TidingsRecord,
  TrackedEvent,
} from "./contract.ts";
export {
  type AnyTidingsDefinition,
  type ContentInput,
  type ContentOutput,
  type DefaultContent,
  type DefaultDefinition,
  defineTidings,
  type PushOf,
  type TidingsDefinition,
} from "./definition.ts";
export type { NoProcedures, OwnProcedures, ProcedureTools } from "./own-procedures.ts";
export { createTidingsProcedures, type TidingsProceduresOptions } from "./procedures.ts";
export { type AppRouter, createTidingsRouter, type TidingsRouter, type TidingsRouterOptions } from "./router.ts";
export type { PushReach, Reaching, ToRender } from "./push-reach.ts";
export {
  type ChannelNotGiven,
  type ChannelsOf,
  createReachOptions,
  push,
  type ReachSettings,
  type RequireChannels,
} from "./reach.ts";
export { adminScope, channelsScope, chatScope, pushScope } from "./scopes.ts";
