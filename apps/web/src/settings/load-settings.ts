import { partLoader } from "../load-part.ts";

/**
 * The settings, and what their buttons lead to: the shortcuts, and signing out. Who signs out has them, and so can be
 * forgotten at once, also without a network.
 */
export const loadSettings = partLoader(import.meta.url, () => import("./settings.ts"));
