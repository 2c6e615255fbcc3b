import type { WebSocketConstructor } from "../connection/web-socket.ts";
import { openChannel } from "./open-channel.ts";
import type { Platform } from "./platform.ts";
import { TabGroup } from "./tab-group.ts";
import { VirtualSocket } from "./virtual-socket.ts";

export interface SharedWebSocketOptions {
  /** Whose connection it is: the `sub` of the token. Tabs of different users, tokens' subjects or urls never share one. */
  readonly user: string;
  /** What the tab that holds the connection makes it with. Default: the global one. */
  readonly WebSocket?: WebSocketConstructor;
}

/**
 * Whose the client says it is; whom the token is for and what it allows, if it is a JWT. Only the server verifies it, and only for the tab
 * that holds the connection.
 */
function claimsOf(params: string): string {
  let user: string | undefined;
  try {
    const { data } = JSON.parse(params) as { data: { token: string; user?: string } };
    ({ user } = data);
    const payload = (data.token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { sub, scope } = JSON.parse(atob(payload)) as { sub?: unknown; scope?: unknown };
    return JSON.stringify([user, sub, scope]);
  } catch {
    return JSON.stringify([user]); // an opaque token
  }
}

/** On any platform; {@link sharedWebSocket} is for browsers. */
export function createSharedWebSocket(user: string, platform: Platform): WebSocketConstructor {
  const groups = new Map<string, TabGroup>();
  let isAsleep = false;
  platform.onSleep({
    onSleep() {
      isAsleep = true;
      for (const group of groups.values()) group.sleep();
    },
    onWake() {
      isAsleep = false;
      for (const group of groups.values()) group.wake();
    },
  });
  const groupOf = (url: string, params: string): TabGroup => {
    const name = `tidings-socket:${JSON.stringify([user, url, claimsOf(params)])}`;
    const known = groups.get(name);
    if (known) return known;
    const group = new TabGroup(platform, name, url);
    if (isAsleep) group.sleep();
    groups.set(name, group);
    return group;
  };
  class SharedWebSocket extends VirtualSocket {
    constructor(url: string) {
      let group: TabGroup | undefined;
      super({
        dial(socket, params) {
          group = groupOf(url, params);
          group.dial(socket, params);
        },
        send: (socket, text) => group?.send(socket, text),
        hangUp: (socket, dead) => group?.hangUp(socket, dead),
      });
    }
  }
  return SharedWebSocket as unknown as WebSocketConstructor; // its events are a browser's own
}

function browserPlatform(WebSocket: WebSocketConstructor): Platform | null {
  const { isSecureContext, navigator, BroadcastChannel, document } = globalThis as Partial<typeof globalThis>;
  if (!isSecureContext || !navigator?.locks || !BroadcastChannel) return null;
  try {
    openChannel("tidings-socket").close();
  } catch {
    return null;
  }
  return {
    locks: navigator.locks,
    openChannel,
    WebSocket,
    onSleep({ onSleep, onWake }) {
      addEventListener("pagehide", onSleep);
      addEventListener("pageshow", onWake);
      document?.addEventListener("freeze", onSleep);
      document?.addEventListener("resume", onWake);
    },
    awakeMs: 3_000,
    lingerMs: 5_000,
  };
}

/**
 * For the client's option `WebSocket`: one connection for all tabs of a user in a browser. One tab holds it; when that is
 * closed, crashes or hangs, another one takes over, and every subscription goes on from where it was. Where the browser lacks
 * Web Locks (they need https or localhost) or BroadcastChannel, or refuses them, and in Node, each client has a connection of its own.
 *
 * @throws TypeError if the user is empty, or there is no WebSocket
 * @example
 * createTidingsClient<AppRouter>({ url, token, WebSocket: sharedWebSocket({ user: "alice" }) });
 */
export function sharedWebSocket({ user, WebSocket }: SharedWebSocketOptions): WebSocketConstructor {
  if (!user) throw new TypeError("sharedWebSocket needs to know whose connection it is: give a user");
  const own = WebSocket ?? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket;
  if (!own) throw new TypeError("There is no global WebSocket here: give one as the option WebSocket");
  const platform = browserPlatform(own);
  return platform ? createSharedWebSocket(user, platform) : own;
}
