const finalText = 0x81;

/** Sizes up to which a frame's header takes 2 and 4 bytes; beyond, it takes 10. */
const [shortest, short] = [125, 0xffff];

/** Unmasked WebSocket text frames, one after the other, as they go onto a socket (RFC 6455, section 5.2). */
export function encodeTextFrames(texts: readonly string[]): Buffer {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  const total = sizes.reduce((sum, size) => sum + headerSize(size) + size, 0);
  const frames = Buffer.allocUnsafe(total);
  let at = 0;
  for (const [i, text] of texts.entries()) {
    const size = sizes[i] ?? 0;
    frames[at] = finalText;
    if (size <= shortest) {
      frames[at + 1] = size;
    } else if (size <= short) {
      frames[at + 1] = 126;
      frames.writeUInt16BE(size, at + 2);
    } else {
      frames[at + 1] = 127;
      frames.writeBigUInt64BE(BigInt(size), at + 2);
    }
    at += headerSize(size);
    frames.write(text, at);
    at += size;
  }
  return frames;
}

function headerSize(size: number): number {
  if (size <= shortest) return 2;
  return size <= short ? 4 : 10;
}
