import { partLoader } from "../load-part.ts";

/**
 * The settings, and what their buttons lead to: the shortcuts, and signing out. So whoever signs out can be forgotten at once, also without a
 * network.
 */
export const loadSettings = partLoader(import.meta.url, () => import("./settings.ts"));
