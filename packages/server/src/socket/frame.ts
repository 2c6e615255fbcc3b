const finalText = 0x81;

/** Sizes up to which a frame's header takes 2 and 4 bytes; beyond, it takes 10. */
const [shortest, short] = [125, 0xffff];

const slabBytes = 16 * 1024;
/** What small writes share, used up from the front. It stays in memory until the last of them has left. */
let slab = Buffer.allocUnsafeSlow(slabBytes);
let used = 0;

/** Unmasked WebSocket text frames, one after the other, as they go onto a socket (RFC 6455, section 5.2). */
export function encodeTextFrames(texts: readonly string[]): Buffer {
  let room = 0;
  for (const text of texts) room += roomFor(text);
  if (room > slabBytes) {
    const frames = Buffer.allocUnsafeSlow(room);
    return frames.subarray(0, writeFrames(frames, 0, texts));
  }
  if (room > slabBytes - used) {
    slab = Buffer.allocUnsafeSlow(slabBytes);
    used = 0;
  }
  const start = used;
  used = writeFrames(slab, start, texts);
  return slab.subarray(start, used);
}

/** Enough for its frame. Short texts are not measured: their characters take three bytes at most. */
const roomFor = (text: string): number => 10 + (text.length > 1_024 ? Buffer.byteLength(text) : 3 * text.length);

/** Returns where they end. */
function writeFrames(frames: Buffer, start: number, texts: readonly string[]): number {
  let at = start;
  for (const text of texts) at = writeFrame(frames, at, text);
  return at;
}

function writeFrame(frames: Buffer, start: number, text: string): number {
  const expected = headerSize(text.length);
  const size = frames.write(text, start + expected);
  const header = headerSize(size);
  if (header !== expected) frames.copyWithin(start + header, start + expected, start + expected + size);
  frames[start] = finalText;
  if (header === 2) {
    frames[start + 1] = size;
  } else if (header === 4) {
    frames[start + 1] = 126;
    frames.writeUInt16BE(size, start + 2);
  } else {
    frames[start + 1] = 127;
    frames.writeBigUInt64BE(BigInt(size), start + 2);
  }
  return start + header + size;
}

function headerSize(size: number): number {
  if (size <= shortest) return 2;
  return size <= short ? 4 : 10;
}
