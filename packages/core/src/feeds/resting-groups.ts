import { type ConversationId, isGroupId } from "../model/ids.ts";

/** What is kept of a group that rests. */
export interface Rest {
  /** The newest number, which is also how far the reader has come. */
  readonly n: number;
  readonly fromSeq: number;
}

/** A group has 20 digits to the base of 36: five of them are less than 2^26. */
const digitsPerWord = 5;
const idWords = 4;
const base = 36;

// The words of a slot. Those of one reader are a list, so that all of them can be found when it goes; so are the free ones.
const nAt = idWords;
const fromSeqAt = idWords + 1;
/** The reader's number; 0: the slot is free. */
const readerAt = idWords + 2;
const nextAt = idWords + 3;
const beforeAt = idWords + 4;
const slotWords = idWords + 5;

const slotsPerChunk = 1_024;
const largest = 2 ** 32 - 1;
const smallestTable = 64;

/** No slot, no reader. */
const none = 0;

function encode(id: ConversationId, into: Uint32Array): void {
  for (let word = 0; word < idWords; word += 1) {
    let value = 0;
    for (let i = 1 + word * digitsPerWord; i <= (word + 1) * digitsPerWord; i += 1) {
      const code = id.charCodeAt(i);
      value = value * base + (code < 58 ? code - 48 : code - 87); // 0 to 9, a to z
    }
    into[word] = value;
  }
}

/**
 * Groups of which one reader on the node knows everything, and in which nothing happens: most of all that are followed. They
 * are 44 bytes each in plain memory, and no objects: as objects they would be three times as much, and every collection of garbage
 * would walk over them.
 */
export class RestingGroups<Reader> {
  /** Slots of `slotWords` each; slot 0 is not used. */
  #chunks: Uint32Array[] = [];
  /** Slots that have been given out at any time. */
  #used = 1;
  #free = none;
  /** Slots by what their id leads to; a place that is taken leads to the next. At most two thirds full. */
  #table = new Uint32Array(smallestTable);
  #size = 0;
  readonly #numbers = new Map<Reader, number>();
  /** By number: the first slot of each. */
  readonly #firsts: number[] = [none];
  readonly #readers: (Reader | null)[] = [null];
  readonly #freeNumbers: number[] = [];
  readonly #wanted = new Uint32Array(idWords);

  get size(): number {
    return this.#size;
  }

  /** `false` if it rests already, or does not fit. */
  add(id: ConversationId, reader: Reader, { n, fromSeq }: Rest): boolean {
    if (n > largest || fromSeq > largest || !isGroupId(id) || this.#find(id) !== none) return false;
    const slot = this.#takeSlot();
    const number = this.#numberOf(reader);
    for (let word = 0; word < idWords; word += 1) this.#set(slot, word, this.#wanted[word] ?? 0);
    this.#set(slot, nAt, n);
    this.#set(slot, fromSeqAt, fromSeq);
    this.#set(slot, readerAt, number);
    const next = this.#firsts[number] ?? none;
    this.#set(slot, nextAt, next);
    this.#set(slot, beforeAt, none);
    if (next !== none) this.#set(next, beforeAt, slot);
    this.#firsts[number] = slot;
    this.#size += 1;
    if (this.#size * 3 > this.#table.length * 2) this.#enlarge();
    this.#enter(slot);
    return true;
  }

  /** The newest number of a group that rests. */
  head(id: ConversationId): number | undefined {
    const slot = this.#find(id);
    return slot === none ? undefined : this.#get(slot, nAt);
  }

  /** Takes a group out. */
  take(id: ConversationId): (Rest & { readonly reader: Reader }) | null {
    const slot = this.#find(id);
    const reader = slot === none ? null : (this.#readers[this.#get(slot, readerAt)] ?? null);
    if (reader === null) return null;
    const taken = { reader, n: this.#get(slot, nAt), fromSeq: this.#get(slot, fromSeqAt) };
    this.#remove(slot);
    return taken;
  }

  /** Takes all groups of a reader out. `onDropped` gets each with its newest number. */
  dropAll(reader: Reader, onDropped?: (id: ConversationId, n: number) => void): void {
    const number = this.#numbers.get(reader);
    if (number === undefined) return;
    for (let slot = this.#firsts[number] ?? none; slot !== none; slot = this.#firsts[number] ?? none) {
      onDropped?.(this.#idOf(slot), this.#get(slot, nAt));
      this.#remove(slot);
    }
  }

  /** Groups that come or go meanwhile may be among them, or not. */
  *ids(): Generator<ConversationId, void> {
    for (let slot = 1; slot < this.#used; slot += 1) {
      if (this.#get(slot, readerAt) !== none) yield this.#idOf(slot);
    }
  }

  #get(slot: number, word: number): number {
    return this.#chunks[Math.floor(slot / slotsPerChunk)]?.[(slot % slotsPerChunk) * slotWords + word] ?? 0;
  }

  #set(slot: number, word: number, value: number): void {
    const chunk = this.#chunks[Math.floor(slot / slotsPerChunk)];
    if (chunk) chunk[(slot % slotsPerChunk) * slotWords + word] = value;
  }

  #idOf(slot: number): ConversationId {
    let id = "g";
    for (let word = 0; word < idWords; word += 1) {
      id += this.#get(slot, word).toString(base).padStart(digitsPerWord, "0");
    }
    return id;
  }

  #numberOf(reader: Reader): number {
    const known = this.#numbers.get(reader);
    if (known !== undefined) return known;
    const number = this.#freeNumbers.pop() ?? this.#readers.length;
    this.#readers[number] = reader;
    this.#firsts[number] = none;
    this.#numbers.set(reader, number);
    return number;
  }

  #takeSlot(): number {
    const slot = this.#free;
    if (slot !== none) {
      this.#free = this.#get(slot, nextAt);
      return slot;
    }
    if (this.#used >= this.#chunks.length * slotsPerChunk)
      this.#chunks.push(new Uint32Array(slotsPerChunk * slotWords));
    this.#used += 1;
    return this.#used - 1;
  }

  #remove(slot: number): void {
    this.#leave(slot);
    const number = this.#get(slot, readerAt);
    const [next, before] = [this.#get(slot, nextAt), this.#get(slot, beforeAt)];
    if (next !== none) this.#set(next, beforeAt, before);
    if (before !== none) this.#set(before, nextAt, next);
    else this.#firsts[number] = next;
    if (this.#firsts[number] === none) this.#forget(number);
    this.#set(slot, readerAt, none);
    this.#set(slot, nextAt, this.#free);
    this.#free = slot;
    this.#size -= 1;
    if (this.#size === 0) this.#clear();
  }

  #forget(number: number): void {
    const reader = this.#readers[number];
    if (reader) this.#numbers.delete(reader);
    this.#readers[number] = null;
    this.#freeNumbers.push(number);
  }

  /** What many have taken is given back once the last has gone. */
  #clear(): void {
    this.#chunks = [];
    this.#used = 1;
    this.#free = none;
    this.#table = new Uint32Array(smallestTable);
  }

  // the table

  /** Leaves the id's words in `#wanted`. */
  #find(id: ConversationId): number {
    if (!isGroupId(id)) return none;
    const wanted = this.#wanted;
    encode(id, wanted);
    const mask = this.#table.length - 1;
    for (let i = place(wanted[0] ?? 0, wanted[1] ?? 0) & mask; ; i = (i + 1) & mask) {
      const slot = this.#table[i] ?? none;
      if (slot === none || this.#isWanted(slot)) return slot;
    }
  }

  #isWanted(slot: number): boolean {
    for (let word = 0; word < idWords; word += 1) {
      if (this.#get(slot, word) !== this.#wanted[word]) return false;
    }
    return true;
  }

  #placeOf(slot: number): number {
    return place(this.#get(slot, 0), this.#get(slot, 1)) & (this.#table.length - 1);
  }

  #enter(slot: number): void {
    const mask = this.#table.length - 1;
    let i = this.#placeOf(slot);
    while (this.#table[i] !== none) i = (i + 1) & mask;
    this.#table[i] = slot;
  }

  /** Those behind it that would no longer be found move up. */
  #leave(slot: number): void {
    const table = this.#table;
    const mask = table.length - 1;
    let hole = this.#placeOf(slot);
    while (table[hole] !== slot) hole = (hole + 1) & mask;
    for (let i = (hole + 1) & mask; table[i] !== none; i = (i + 1) & mask) {
      const other = table[i] ?? none;
      const distance = (i - this.#placeOf(other)) & mask;
      if (distance < ((i - hole) & mask)) continue;
      table[hole] = other;
      hole = i;
    }
    table[hole] = none;
  }

  #enlarge(): void {
    const before = this.#table;
    this.#table = new Uint32Array(before.length * 2);
    for (const slot of before) if (slot !== none) this.#enter(slot);
  }
}

/** Ids are random; the multiplication spreads those that are not. */
function place(first: number, second: number): number {
  const mixed = Math.imul(first ^ (second << 6), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
