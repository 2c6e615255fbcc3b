/** The messages in view: from one seq to another. */
export interface InView {
  readonly from: number;
  readonly to: number;
}

/** Which messages of one conversation this user has seen on this page. */
export interface Reading {
  /** The page shows the chat. */
  readonly isOpen: boolean;
  /** Somebody looks at the page, and the page shows the chat. */
  readonly isLooking: boolean;
  readonly view: InView | null;
  /** What was in view without a leap until now. It counts as read only if it joins what was read before. */
  readonly run: InView | null;
  /** The seq up to which everything was read when new messages came or the chat was opened; `null`: nothing was new. */
  readonly newSince: number | null;
  readonly readSeq: number;
  readonly lastSeq: number;
  readonly unread: number;
}

export type ReadingEvent =
  | { readonly type: "opened" | "closed" }
  | { readonly type: "looking"; readonly isLooking: boolean }
  | { readonly type: "view"; readonly view: InView | null }
  /** The counts of the conversation. */
  | { readonly type: "counts"; readonly readSeq: number; readonly lastSeq: number; readonly unread: number }
  /** This user has written in it. `here`: on this page, so they have seen what they answer. */
  | { readonly type: "answered"; readonly here: boolean };

/** Everything up to `seq` is read now. */
export interface ReadingEffect {
  readonly type: "read";
  readonly seq: number;
}

export const initialReading: Reading = {
  isOpen: false,
  isLooking: false,
  view: null,
  run: null,
  newSince: null,
  readSeq: 0,
  lastSeq: 0,
  unread: 0,
};

/** The whole table. */
export function nextReading(reading: Reading, event: ReadingEvent): readonly [Reading, readonly ReadingEffect[]] {
  const next = apply(reading, event);
  if (event.type === "answered" && event.here) return [next, readUpTo(next, next.lastSeq)];
  const { run } = next;
  return [next, run && run.from <= next.readSeq + 1 ? readUpTo(next, run.to) : []];
}

const readUpTo = ({ readSeq, unread }: Reading, seq: number): readonly ReadingEffect[] =>
  seq > readSeq && unread > 0 ? [{ type: "read", seq }] : [];

function apply(reading: Reading, event: ReadingEvent): Reading {
  switch (event.type) {
    case "opened":
      return { ...reading, isOpen: true, newSince: reading.unread > 0 ? reading.readSeq : null };
    case "closed":
      return { ...reading, isOpen: false, isLooking: false, view: null, run: null, newSince: null };
    case "looking":
      return { ...reading, isLooking: event.isLooking, run: event.isLooking ? reading.view : null };
    case "view":
      return { ...reading, view: event.view, run: reading.isLooking ? goOn(reading, event.view) : null };
    case "counts":
      return counted(reading, event);
    case "answered":
      return { ...reading, newSince: null };
    default:
      return event satisfies never;
  }
}

/** Scrolling by less than two views at a time counts as seeing what was passed. A leap starts a new run. */
function goOn({ run, view: before }: Reading, view: InView | null): InView | null {
  if (!run || !before || !view) return view;
  const size = view.to - view.from + 1;
  if (!isWithin(before, view, size) && !isWithin(run, view, 0)) return view;
  return { from: Math.min(run.from, view.from), to: Math.max(run.to, view.to) };
}

/** Whether at most `gap` messages lie between the two. */
const isWithin = (a: InView, b: InView, gap: number): boolean => b.from <= a.to + 1 + gap && a.from <= b.to + 1 + gap;

function counted(reading: Reading, { readSeq, lastSeq, unread }: Extract<ReadingEvent, { type: "counts" }>): Reading {
  const next = { ...reading, readSeq, lastSeq, unread };
  if (lastSeq < reading.lastSeq) return { ...next, view: null, run: null, newSince: null }; // it is another history
  const isNews = reading.isOpen && reading.unread === 0 && unread > 0;
  if (!isNews) return next;
  const seesEnd = reading.isLooking && reading.view !== null && reading.view.to >= reading.lastSeq;
  return seesEnd ? next : { ...next, newSince: readSeq };
}
