import { openFrameSocket } from "../frame-socket.ts";
import { type Dialect, hasAt, idInText, noGroups, numberAt, textOf } from "./dialect.ts";

const ack = Buffer.from('{"ack":');

/** No protocol to speak of: one JSON object a frame. */
export const plain: Dialect = {
  open({ url, userId }, { onReady, onAck, onDelivered, onClosed }) {
    const onText = (buffer: Buffer, start: number, end: number): void => {
      if (hasAt(buffer, start, ack)) onAck(numberAt(buffer, start + ack.length, end));
      else onDelivered(idInText(buffer, start, end), "chat");
    };
    const address = `${url}/?user=${encodeURIComponent(userId)}`;
    const socket = openFrameSocket(address, { onOpen: onReady, onText, onClose: onClosed });
    return {
      ...noGroups,
      send: (id, to) => socket.send(`{"id":${id},"to":"${to}","text":"${textOf(id)}"}`),
      push: (id) => socket.send(`{"id":${id},"text":"${textOf(id)}"}`),
      join: (id) => onAck(id),
      positions: () => null,
      close: socket.close,
    };
  },
};
