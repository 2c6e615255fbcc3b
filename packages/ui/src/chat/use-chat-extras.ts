import type * as chatExtras from "./chat-extras.ts";
import { createLater, type Later } from "../common/use-later.ts";

type ChatExtras = typeof chatExtras;

/** What most chats are read and written without. */
export const useChatExtras: (isWanted: boolean) => Later<ChatExtras> = /* @__PURE__ */ createLater(
  () => import("./chat-extras.ts"),
);
