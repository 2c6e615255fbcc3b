import { isTopLevel, spacelessTopLevel } from "./top-level-domains.ts";

/** A part of a text that leads somewhere. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  /** Safe to follow: `http:`, `https:` or `mailto:`. */
  readonly href: string;
}

/** What looks like one, and may be a longer or a shorter one: it does not become a link, and no part of it does. */
interface Unclear extends Omit<FoundLink, "href"> {
  readonly href: null;
}

// Libraries that find links count on spaces between words. Chinese, Japanese and Thai have none, and Korean puts its particles
// right behind a word: behind a letter or a digit, such a script is the text that goes on, unless more of an address follows it.
const spaceless = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Yiii}\uff00-\uffef]`;
const letter = String.raw`(?!${spaceless})[\p{L}\p{M}\p{N}]`;

/** Characters that may stand in an address, one after the other; nothing else can be a part of one. */
const sign = String.raw`[!#-;=?-\[\]_a-z~]`;
const part = String.raw`(?:${sign}|${letter})`;
const run = new RegExp(`${part}+`, "giu");
const rest = new RegExp(`${part}*`, "iuy");
/** Such an address as somebody sets off from the text around it: it may be written in any script. */
const wholeRest = new RegExp(String.raw`(?:${sign}|[\p{L}\p{M}\p{N}])*`, "iuy");
const spacelessWord = new RegExp(String.raw`(?:(?=${spaceless})[\p{L}\p{M}\p{N}])+`, "uy");
/** What only an address goes on with: a folder, a parameter, the ending of a file. */
const moreOfAddress = /\/[\w%]|[?&][\w-]{1,40}=|\.[a-z][a-z0-9]{1,4}(?![\w-])/y;
/** Signs behind which an address may go on, as may the sentence around it; "’s" is of the sentence. */
const brokenRest = new RegExp(
  String.raw`(?:[|{}^‘’–—…°′]+(?<!’(?=s(?!${part})))(?=[#%&+/=_-]|${letter})${part}+)+`,
  "iuy",
);
/** Signs around a piece of a text, where they begin it: the same sign closes it. */
const emphasis = /(?<![^\s\p{Ps}\p{Pi}"'*_~])[*_~](?!\s)/gu;
/** How many characters before an address they are looked for. */
const emphasisReach = 200;
const beforeAddress = /[\s\p{Ps}\p{Pi}"'<]/u;
/** Invisible characters between two pieces of what looks like one address. */
const hidden = String.raw`\p{Default_Ignorable_Code_Point}`;
const seam = new RegExp(String.raw`(?<=${part})(?<!${hidden})${hidden}+(?=[.:]?(?:[/?#=&%_~+-]|${letter}))`, "giu");
const word = new RegExp(String.raw`(?:[a-z0-9._%+-]|${letter})+`, "iuy");
const anyHost = /[\p{L}\p{M}\p{N}.-]+/uy;
const hasSpaceless = new RegExp(spaceless, "u");
const hostName =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)*$/u;
const mailbox = /^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*$/i;
const port = /:\d{1,5}(?!\d)/y;
const restOfAuthority = /[^/?#\s]*/y;
const webScheme = /(?:^|[^a-z0-9+.-])(https?)$/i;

const at = (pattern: RegExp, text: string, start: number): string => {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? "";
};

/**
 * The addresses of the web and of mail in a text, from left to right: with their scheme, or known by `www.` or by how their host
 * ends. Each character is looked at a fixed number of times, whatever the text is.
 */
export function findLinks(text: string): readonly FoundLink[] {
  const links: FoundLink[] = [];
  let end = 0;
  for (const {
    index,
    0: { length },
  } of text.matchAll(run)) {
    // the host of the previous link may reach into this run
    if (index + length > end) end = linksInRun(text, Math.max(index, end), index + length, links);
  }
  return links.length === 0 ? links : withoutTorn(text, links);
}

/** A piece of an address would lead elsewhere than the address that a reader sees, so it does not become a link. */
function withoutTorn(text: string, links: readonly FoundLink[]): readonly FoundLink[] {
  const ends = new Set<number>();
  for (const { index, 0: unseen } of text.matchAll(seam)) ends.add(index).add(index + unseen.length);
  return links.filter(({ start, end }) => !ends.has(start) && !ends.has(end));
}

/** @returns the position up to which the text has been read */
function linksInRun(text: string, start: number, end: number, links: FoundLink[]): number {
  let position = start;
  while (position < end) {
    const said = at(word, text, position);
    if (said === "") {
      position += 1;
      continue;
    }
    const after = position + said.length;
    if (text.startsWith("://", after)) {
      const scheme = webScheme.exec(said)?.[1];
      if (scheme === undefined) return end; // addresses with other schemes do not become links
      const link = withScheme(text, after - scheme.length, after + 3);
      if (link === null) return end;
      if (isClear(link)) links.push(link);
      position = link.end;
      if (position > end) return position;
      continue;
    }
    const link =
      text[after] === "@"
        ? withMailbox(text, position, said, links.at(-1)?.end ?? 0)
        : withoutScheme(text, position, said);
    if (isClear(link)) links.push(link);
    position = link?.end ?? after;
  }
  return position;
}

const isClear = (link: FoundLink | Unclear | null): link is FoundLink => link !== null && link.href !== null;

/** `null` if the whole text is not an address. An address with a password is not followed, nor is a part of it. */
function withScheme(text: string, start: number, hostStart: number): FoundLink | Unclear | null {
  const host = hostAt(text, hostStart);
  if (host === "") return null;
  const afterHost = hostStart + host.length;
  const afterPort = afterHost + at(port, text, afterHost).length;
  if (text[afterPort] === ":" || at(restOfAuthority, text, afterPort).includes("@")) return null;
  return toLink(text, start, afterPort, "");
}

/** @param free where the previous link ended: its letters do not belong to this one */
function withMailbox(text: string, start: number, name: string, free: number): FoundLink | Unclear | null {
  const hostStart = start + name.length + 1;
  const host = trimHost(at(word, text, hostStart));
  const labels = host.split(".");
  if (!mailbox.test(name) || !hostName.test(host) || !/^[\p{L}]{2,}$/u.test(labels.at(-1) ?? "") || labels.length < 2) {
    return null;
  }
  const hostEnd = hostStart + host.length;
  const hasScheme = /^mailto:$/i.test(text.slice(Math.max(free, start - 7), start));
  const linkStart = hasScheme ? start - 7 : start;
  const fields = hasScheme && text[hostEnd] === "?" ? pathAt(text, linkStart, hostEnd) : noPath;
  const end = hostEnd + fields.length;
  if (!fields.isClear) return { start: linkStart, end, href: null };
  const href = safeHref(`mailto:${text.slice(start, end)}`);
  return href === null ? null : { start: linkStart, end, href };
}

function withoutScheme(text: string, start: number, said: string): FoundLink | Unclear | null {
  const before = text[start - 1] ?? "";
  const host = trimHost(said);
  const labels = host.split(".");
  const isWww = /^www\../i.test(host) && labels.length > 2;
  // "javascript:x.com", "//x.com" and "@x.com" are something else
  if (/[/\\@]/.test(before) || (before === ":" && !isWww)) return null;
  if (labels.length < 2 || !hostName.test(host)) return null;
  if (!isWww && !isTopLevel(labels.at(-1) ?? "", labels.length)) return null;
  const afterHost = start + host.length;
  const end = afterHost + at(port, text, afterHost).length;
  return toLink(text, start, end, "http://");
}

function trimHost(said: string): string {
  let end = said.length;
  while (end > 0 && /[._%+-]/.test(said[end - 1] ?? "")) end -= 1;
  return said.slice(0, end);
}

/** Reads on from the end of the host, and leaves what only closes the sentence around it. */
function toLink(text: string, start: number, hostEnd: number, scheme: string): FoundLink | Unclear | null {
  // the dot that may end the name of a host
  const pathStart = text.startsWith("./", hostEnd) ? hostEnd + 1 : hostEnd;
  const path = /[/?#]/.test(text[pathStart] ?? "") ? pathAt(text, start, pathStart) : noPath;
  if (!path.isClear) return { start, end: pathStart + path.length, href: null };
  const end = path.length === 0 ? hostEnd : pathStart + path.length;
  const href = safeHref(scheme + text.slice(start, end));
  return href === null ? null : { start, end, href };
}

interface Path {
  readonly length: number;
  readonly isClear: boolean;
}

const noPath: Path = { length: 0, isClear: true };

/** How long the rest of an address is that begins at `start`. The address itself begins at `linkStart`. */
function pathAt(text: string, linkStart: number, start: number): Path {
  // set off from what is before it, it goes on to the next space or punctuation
  const isFree = linkStart === 0 || beforeAddress.test(text[linkStart - 1] ?? "");
  let end = start;
  for (;;) {
    end += at(rest, text, end).length;
    const written = at(spacelessWord, text, end);
    if (written === "") break;
    const after = end + written.length;
    if (at(moreOfAddress, text, after) !== "") {
      end = after;
      continue;
    }
    // behind a letter the text goes on; behind one of these signs it may be the address that does, as in `MessageText` of @tidings/ui
    if (!/[/.:=#&_-]/.test(text[end - 1] ?? "")) break;
    if (isFree) {
      end += at(wholeRest, text, end).length;
      break;
    }
    // many write a slash behind the host alone
    if (end === start + 1 && text[start] === "/") break;
    return { length: after - start, isClear: false };
  }
  const before = text.slice(Math.max(0, linkStart - emphasisReach), linkStart);
  const { length } = closingTrimmed(text.slice(start, end), before);
  const isWhole = length === end - start;
  const broken = isWhole ? at(brokenRest, text, end) : "";
  return { length: length + broken.length, isClear: broken === "" };
}

/** The host that begins here; empty if there is none. */
function hostAt(text: string, start: number): string {
  const said = trimHost(at(anyHost, text, start));
  const host = hasSpaceless.test(said) ? beforeSentence(said) : said;
  return hostName.test(host) ? host : "";
}

/** A host may be written in a script without spaces; the text after it may then follow without one. */
function beforeSentence(said: string): string {
  let end = 0;
  const labels = said.split(".");
  for (const [i, label] of labels.entries()) {
    const latin = /^[a-z0-9-]*/i.exec(label)?.[0] ?? "";
    const isLast = i === labels.length - 1;
    if (latin !== "" && latin !== label && (i > 0 || latin === "localhost")) return said.slice(0, end + latin.length);
    if (isLast && latin !== label) {
      const topLevel = i > 0 ? spacelessTopLevel(label) : undefined;
      return topLevel === undefined ? "" : said.slice(0, end + topLevel.length);
    }
    end += label.length + 1;
  }
  return said;
}

const opening: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** Without the punctuation at the end, and without brackets and emphasis that were opened before the address. */
function closingTrimmed(path: string, before: string): string {
  let end = path.length;
  const surplus: Record<string, number> = { ")": 0, "]": 0 };
  for (const character of path) {
    if (character === ")" || character === "]") surplus[character] = (surplus[character] ?? 0) + 1;
    else if (character === "(") surplus[")"] = (surplus[")"] ?? 0) - 1;
    else if (character === "[") surplus["]"] = (surplus["]"] ?? 0) - 1;
  }
  for (; end > 0; end -= 1) {
    const last = path[end - 1] ?? "";
    if (opening[last] === undefined) {
      const isClosing = /[*_~]/.test(last)
        ? (before.match(emphasis)?.includes(last) ?? false)
        : /[!"',.:;?]/.test(last);
      if (!isClosing) break;
      continue;
    }
    const left = surplus[last] ?? 0;
    if (left <= 0) break;
    surplus[last] = left - 1;
  }
  return path.slice(0, end);
}

function safeHref(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? href : null;
  } catch {
    return null; // it only looks like an address
  }
}
