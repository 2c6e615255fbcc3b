import { randomBytes } from "node:crypto";
import { connect } from "node:net";

/** What a connection hears. A text is the bytes from `start` to `end` of a buffer that is used again right after the call. */
export interface FrameHandlers {
  readonly onOpen?: () => void;
  readonly onText: (buffer: Buffer, start: number, end: number) => void;
  /** Once, however it ended. */
  readonly onClose: (reason: string) => void;
}

export interface FrameSocket {
  /** Sends one masked text frame. ASCII only. */
  readonly send: (text: string) => void;
  /** Ends the TCP connection, without a WebSocket handshake. */
  readonly close: () => void;
}

const readBytes = 256 * 1_024;
/** libuv reads into it and calls back before it reads for another socket, so that all of them can share it. */
const shared = Buffer.allocUnsafe(readBytes);
const headerEnd = Buffer.from("\r\n\r\n");
const opcodes = { text: 0x1, close: 0x8, ping: 0x9 };

/** Both lengths are those of RFC 6455, section 5.2; a longer payload would need a third. */
function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length > 0xff_ff) throw new RangeError(`a frame of ${length} bytes is longer than the load generator sends`);
  const offset = length < 126 ? 6 : 8;
  const frame = Buffer.allocUnsafe(offset + length);
  frame[0] = 0x80 | opcode;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  const mask = (Math.random() * 0xff_ff_ff_ff) >>> 0;
  frame.writeUInt32BE(mask, offset - 4);
  for (let i = 0; i < length; i += 1) {
    frame[offset + i] = (payload[i] ?? 0) ^ ((mask >>> (24 - 8 * (i & 3))) & 0xff);
  }
  return frame;
}

/**
 * A WebSocket client that does no more than a load generator needs, so that it costs less than any server: no extensions,
 * no fragments, no copies of what is read.
 */
export function openFrameSocket(url: string, { onOpen, onText, onClose }: FrameHandlers): FrameSocket {
  const { hostname, port, pathname, search, host } = new URL(url);
  let phase: "handshake" | "open" | "closed" = "handshake";
  let rest: Buffer | null = null;

  const isOpen = (): boolean => phase === "open";
  const closed = (reason: string): void => {
    if (phase === "closed") return;
    phase = "closed";
    onClose(reason);
  };

  const onFrame = (opcode: number, buffer: Buffer, start: number, end: number): void => {
    if (opcode === opcodes.text) onText(buffer, start, end);
    else if (opcode === opcodes.ping) socket.write(encodeFrame(0xa, buffer.subarray(start, end)));
    else if (opcode === opcodes.close) {
      const code = end - start >= 2 ? buffer.readUInt16BE(start) : 0;
      closed(`closed by the server: ${code} ${buffer.toString("utf8", start + 2, end)}`);
      socket.destroy();
    } else throw new Error(`a frame with opcode ${opcode}, which the load generator does not know`);
  };

  /** Resolves to how many bytes were taken; the others belong to a frame that is not complete. */
  const takeFrames = (buffer: Buffer, from: number, to: number): number => {
    let at = from;
    while (to - at >= 2 && isOpen()) {
      let length = (buffer[at + 1] ?? 0) & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (to - at < 4) break;
        length = buffer.readUInt16BE(start);
        start += 2;
      } else if (length === 127) {
        if (to - at < 10) break;
        length = Number(buffer.readBigUInt64BE(start));
        start += 8;
      }
      if (start + length > to) break;
      onFrame((buffer[at] ?? 0) & 0x0f, buffer, start, start + length);
      at = start + length;
    }
    return at;
  };

  const takeHandshake = (buffer: Buffer, to: number): number => {
    const end = buffer.subarray(0, to).indexOf(headerEnd);
    if (end === -1) return 0;
    const head = buffer.toString("latin1", 0, end);
    if (!head.startsWith("HTTP/1.1 101")) {
      closed(`refused: ${head.split("\r\n", 1)[0]}`);
      socket.destroy();
      return to;
    }
    phase = "open";
    onOpen?.();
    return end + headerEnd.length;
  };

  const onRead = (bytes: number): boolean => {
    const buffer = rest ? Buffer.concat([rest, shared.subarray(0, bytes)]) : shared;
    const to = rest ? buffer.length : bytes;
    rest = null;
    let at = phase === "handshake" ? takeHandshake(buffer, to) : 0;
    if (isOpen()) at = takeFrames(buffer, at, to);
    if (at < to && phase !== "closed") rest = Buffer.from(buffer.subarray(at, to));
    return true;
  };

  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer: shared, callback: onRead },
  });
  socket.once("connect", () => {
    socket.write(
      [
        `GET ${pathname}${search} HTTP/1.1`,
        `Host: ${host}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        "\r\n",
      ].join("\r\n"),
    );
  });
  socket.on("error", (error) => closed(error.message));
  socket.once("close", () => closed("the connection ended"));

  return {
    send(text) {
      if (isOpen()) socket.write(encodeFrame(opcodes.text, Buffer.from(text, "latin1")));
    },
    close() {
      phase = "closed";
      socket.destroy();
    },
  };
}
