import { openFrameSocket } from "../frame-socket.ts";
import { type Dialect, idInText, numberAt, textOf } from "./dialect.ts";

const [zero, two, three, four] = [0x30, 0x32, 0x33, 0x34];
/** Of `42["message",…`. */
const letterM = 0x6d;

/** Engine.IO 4 and Socket.IO 5 packets on WebSocket alone: `0` open, `40` connect, `42` event, `43` answer, `2` ping. */
export const socketIo: Dialect = {
  open({ url, userId, group, watch }, { onReady, onAck, onDelivered, onPresence, onClosed }) {
    const onText = (buffer: Buffer, start: number, end: number): void => {
      const kind = buffer[start];
      if (kind === two) return socket.send("3");
      if (kind === zero) return socket.send(`40${JSON.stringify({ userId, group, watch: watch !== undefined })}`);
      const packet = buffer[start + 1];
      if (kind !== four) return onClosed(buffer.toString("utf8", start, end));
      if (packet === zero) return onReady();
      if (packet === three) return onAck(numberAt(buffer, start + 2, end));
      if (packet !== two) return onClosed(buffer.toString("utf8", start, end));
      const id = idInText(buffer, start, end);
      if (id !== -1) return onDelivered(id, buffer[start + 4] === letterM ? "chat" : "push");
      const [name, state] = JSON.parse(buffer.toString("utf8", start + 2, end)) as [
        string,
        { userId: string; online: boolean },
      ];
      if (name === "presence") onPresence?.(state.userId, state.online);
    };
    const address = `${url}/socket.io/?EIO=4&transport=websocket`;
    const socket = openFrameSocket(address, { onText, onClose: onClosed });
    return {
      send: (id, to) => socket.send(`42${id}["send",{"to":"${to}","text":"${textOf(id)}"}]`),
      // a client that connects with its name is in it
      makeGroup: (id) => Promise.resolve(`group-${id}-of-${userId}`),
      post: (id, to) => socket.send(`42${id}["post",{"group":"${to}","text":"${textOf(id)}"}]`),
      push: (id) => socket.send(`42${id}["push",{"title":"${textOf(id)}"}]`),
      join: (id) => onAck(id),
      positions: () => null,
      close: socket.close,
    };
  },
};
