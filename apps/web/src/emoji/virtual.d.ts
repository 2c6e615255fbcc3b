declare module "virtual:emoji/*" {
  import type { EmojiGroup } from "./emoji-data.ts";

  export const groups: readonly EmojiGroup[];
}
