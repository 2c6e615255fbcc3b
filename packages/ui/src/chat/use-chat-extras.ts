import type * as chatExtras from "./chat-extras.ts";
import { createLater, type Later } from "../common/use-later.ts";

type ChatExtras = typeof chatExtras;

/** The parts that most chats do not need. They are loaded when they are first wanted. */
export const useChatExtras: (isWanted: boolean) => Later<ChatExtras> = /* @__PURE__ */ createLater(
  () => import("./chat-extras.ts"),
);
