import type { EmojiPickerProps } from "./emoji-picker.tsx";
import { partLoader } from "../load-part.ts";
import type { ComponentType } from "react";
import { lazyPart } from "../ui/lazy-part.tsx";

const load = partLoader(import.meta.url, () => import("./emoji-picker.tsx"));

/** The emoji, loaded when they are first opened. */
export const EmojiPicker: ComponentType<EmojiPickerProps> = lazyPart(async () => (await load()).EmojiPicker);
