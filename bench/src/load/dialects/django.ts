import { openFrameSocket } from "../frame-socket.ts";
import { type Dialect, idInText, noGroups, textOf } from "./dialect.ts";

/** A chat room as in the tutorial of Django Channels: everyone in it hears every message, and nobody is answered. */
export const django: Dialect = {
  open({ url, userId, peerId = "" }, { onReady, onAck, onDelivered, onClosed }) {
    const sent = new Set<number>();
    const onText = (buffer: Buffer, start: number, end: number): void => {
      const id = idInText(buffer, start, end);
      if (sent.delete(id)) onAck(id);
      else onDelivered(id, "chat");
    };
    const room = [userId, peerId].toSorted().join("_");
    const socket = openFrameSocket(`${url}/ws/chat/${room}/`, { onOpen: onReady, onText, onClose: onClosed });
    return {
      ...noGroups,
      send(id) {
        sent.add(id);
        socket.send(`{"message":"${textOf(id)}"}`);
      },
      push() {
        throw new Error("a chat room has no pushes");
      },
      join: (id) => onAck(id),
      positions: () => null,
      close: socket.close,
    };
  },
};
