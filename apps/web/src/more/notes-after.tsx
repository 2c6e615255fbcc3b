import type { GroupNote, MessageItem } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useNames } from "../people/use-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "./use-more.ts";

interface NotesAfterProps {
  readonly notes: readonly GroupNote[];
  /** `null`: before the first message. */
  readonly message: Pick<MessageItem<unknown>, "seq"> | null;
  /** The message after it; `undefined` if it is the last, and everything since is shown here. */
  readonly next: Pick<MessageItem<unknown>, "seq"> | undefined;
}

/** What happened in a group between a message and the next one. */
export function NotesAfter({ notes, message, next }: NotesAfterProps): ReactElement | null {
  const seq = message === null ? 0 : message.seq;
  if (seq === null) return null;
  const end = next?.seq ?? Infinity;
  const here = notes.filter(({ afterSeq }) => afterSeq >= seq && afterSeq < end);
  if (here.length === 0) return null;
  return (
    <>
      {here.map((note) => (
        <NoteLine key={note.id} note={note} />
      ))}
    </>
  );
}

/** Who joined or left, or the new title. */
export function NoteLine({ note: { event } }: { readonly note: GroupNote }): ReactElement | null {
  const { formats } = useLanguage();
  const { notes: texts, group } = useMoreTexts();
  const isMembers = event.type === "members";
  const whom = isMembers
    ? [
        ...(event.added ?? []).map(({ userId }) => userId),
        ...(event.removed ?? []),
        ...(event.role ? [event.role.userId] : []),
      ]
    : [];
  const [by = "", ...names] = useNames([event.by, ...whom]);
  const who = formats.list(names);
  let text: string | null = null;
  if (!isMembers) {
    if (event.title !== undefined) text = event.title === null ? texts.untitled(by) : texts.renamed(by, event.title);
  } else if (event.added) text = texts.joined(who, by);
  else if (event.removed) text = whom.length === 1 && whom[0] === event.by ? texts.left(by) : texts.removed(who, by);
  else if (event.role) text = texts.role(who, group.roles[event.role.role], by);
  if (text === null) return null;
  return (
    <p className="note" data-testid="note">
      {text}
    </p>
  );
}
