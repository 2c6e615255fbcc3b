import type { Channel } from "./platform.ts";

/** Opens a BroadcastChannel. Throws if the browser refuses it, as some do where a page may not store anything. */
export function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    listen: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is not a window
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
