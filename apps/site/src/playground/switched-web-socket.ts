/** A network that can be pulled out, for one of the two people. */
export interface NetworkSwitch {
  /** To be given to the client. */
  readonly WebSocket: typeof WebSocket;
  readonly turn: (on: boolean) => void;
}

export function createNetworkSwitch(): NetworkSwitch {
  let isOn = true;
  const open = new Set<WebSocket>();
  class SwitchedWebSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      open.add(this);
      this.addEventListener("close", () => open.delete(this));
      if (!isOn) this.close();
    }
  }
  return {
    WebSocket: SwitchedWebSocket,
    turn(on) {
      isOn = on;
      if (!on) for (const socket of open) socket.close();
    },
  };
}
