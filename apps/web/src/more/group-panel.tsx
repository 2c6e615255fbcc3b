import type { GroupMember, Role } from "@tidings/core";
import { useConversationSummary, useGroup, useMembers } from "@tidings/react";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useLoadWhile } from "@tidings/ui/headless";
import { useConversationName } from "@tidings/ui/parts";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { usePage } from "../shell/page.ts";
import { closeIcon, Icon, PersonPicture } from "@tidings/ui/parts";
import { Picture } from "../ui/picture.tsx";
import { usePanel } from "../ui/use-panel.ts";
import { ChatSettings } from "./chat-settings.tsx";
import { Confirm } from "./confirm.tsx";
import { PeoplePicker, type Picked } from "./people-picker.tsx";
import { excessOf, TitleField } from "./title-field.tsx";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

interface GroupPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Who is in a group, what each may do, and what this user wants to hear of it. */
export function GroupPanel({ id, onClose }: GroupPanelProps): ReactElement {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const { group: texts, message } = useMoreTexts();
  const { me, toasts } = usePage();
  const summary = useConversationSummary({ id });
  const { title, role, hasLeft, memberCount, members } = summary;
  const name = useConversationName(summary);
  const group = useGroup({ id });
  const list = useMembers({ id });
  const panel = usePanel<HTMLElement>(onClose);
  /** `false`: they have done so, or given up. */
  const [adding, setAdding] = useState<boolean | null>(null);
  /** `false`: they have been asked, and stay. */
  const [leaving, setLeaving] = useState<boolean | null>(null);
  const leads = role === "owner" || role === "admin";
  // Who is a member already is known once all of them are loaded.
  useLoadWhile(adding === true, list);
  const known = useMemo(() => [...members, ...list.items.map(({ userId }) => userId)], [members, list.items]);

  /** What the server refuses is said, and nothing has changed. */
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      toasts.show({ kind: "problem", text: texts.failed(failureText(error)) });
      return false;
    }
  };
  if (!group) throw new Error("The panel is for groups");
  return (
    <section ref={panel} id="about" className="panel" aria-label={texts.about} data-testid="group-panel" tabIndex={-1}>
      <header className="panel__header">
        <h2>{texts.about}</h2>
        <button type="button" className="tidings-icon-button" aria-label={t.app.close} onClick={onClose}>
          <Icon of={closeIcon} />
        </button>
      </header>
      <div className="panel__body group-panel">
        <div className="person-card">
          <Picture userId={id} name={name} group />
          <p className="person-card__name" dir="auto">
            {name}
          </p>
          <p className="person-card__presence">{texts.memberCount(memberCount)}</p>
        </div>
        {leads && <Rename title={title ?? ""} onRename={(next) => attempt(() => group.update({ title: next }))} />}
        {!hasLeft && (
          <>
            <h3 className="group-panel__heading">{texts.members}</h3>
            <ul className="members">
              {list.items.map((member) => (
                <MemberRow
                  key={member.userId}
                  member={member}
                  mine={role}
                  isMe={member.userId === me.userId}
                  onRole={(next) => void attempt(() => group.setRole(member.userId, next))}
                  onRemove={() => void attempt(() => group.removeMember(member.userId))}
                />
              ))}
            </ul>
            {list.status === "loading" && list.items.length === 0 && <p className="note">{t.app.loading}</p>}
            {list.error !== null && list.status !== "loading" && (
              <p className="note" role="alert">
                {message.notLoaded(failureText(list.error))}
              </p>
            )}
            {list.status === "failed" && (
              <button type="button" className="link-button" onClick={() => void list.reload()}>
                {t.app.tryAgain}
              </button>
            )}
            {list.hasMore && (
              <button type="button" className="link-button" onClick={() => void list.loadMore()}>
                {texts.more}
              </button>
            )}
            {leads && !adding && (
              <button
                type="button"
                className="button"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- where the focus was
                autoFocus={adding === false}
                data-testid="add-members"
                onClick={() => setAdding(true)}
              >
                {texts.add}
              </button>
            )}
            {adding && (
              <AddMembers
                without={known}
                onDone={() => setAdding(false)}
                onAdd={(userIds, history) => attempt(() => group.addMembers(userIds, { history }))}
              />
            )}
          </>
        )}
        <ChatSettings id={id} />
        {!hasLeft && !leaving && (
          <button
            type="button"
            className="button button--danger"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- where the focus was
            autoFocus={leaving === false}
            data-testid="leave"
            onClick={() => setLeaving(true)}
          >
            {texts.leave}
          </button>
        )}
        {leaving && !hasLeft && (
          <Confirm
            question={texts.leaveSure}
            action={texts.leave}
            testId="confirm-leave"
            onConfirm={() => void attempt(group.leave).then(() => setLeaving(false))}
            onCancel={() => setLeaving(false)}
          />
        )}
      </div>
    </section>
  );
}

interface RenameProps {
  readonly title: string;
  readonly onRename: (title: string | null) => Promise<boolean>;
}

function Rename({ title, onRename }: RenameProps): ReactElement {
  const { group } = useMoreTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? title;
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        const next = text.trim();
        void onRename(next === "" ? null : next).then((isDone) => isDone && setTyped(null));
      }}
    >
      <TitleField value={text} onChange={setTyped} label={group.title} testId="rename-title" />
      <button
        type="submit"
        className="button"
        disabled={text.trim() === title || excessOf(text) > 0}
        data-testid="rename"
      >
        {group.save}
      </button>
    </form>
  );
}

const roles: readonly Role[] = ["owner", "admin", "member"];

interface MemberRowProps {
  readonly member: GroupMember;
  /** This user's own role. */
  readonly mine: Role | null;
  readonly isMe: boolean;
  readonly onRole: (role: Role) => void;
  readonly onRemove: () => void;
}

function MemberRow({ member: { userId, role }, mine, isMe, onRole, onRemove }: MemberRowProps): ReactElement {
  const { group } = useMoreTexts();
  const name = useName(userId);
  /** `false`: that was asked, and they stay. */
  const [removing, setRemoving] = useState<boolean | null>(null);
  const mayRemove = !isMe && (mine === "owner" || (mine === "admin" && role !== "owner"));
  return (
    <li className="members__item" data-testid="member" data-user-id={userId} data-role={role}>
      <PersonPicture userId={userId} name={name} />
      <span className="members__name" dir="auto">
        {isMe ? `${name} (${group.you})` : name}
      </span>
      {mine === "owner" && !isMe ? (
        <select
          aria-label={group.roleOf(name)}
          value={role}
          data-testid="member-role"
          onChange={(event) => {
            const next = roles.find((one) => one === event.target.value);
            if (next) onRole(next);
          }}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {group.roles[one]}
            </option>
          ))}
        </select>
      ) : (
        <span className="members__role">{group.roles[role]}</span>
      )}
      {mayRemove && !removing && (
        <button
          type="button"
          className="tidings-icon-button"
          aria-label={group.removeMember(name)}
          title={group.removeMember(name)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- where the focus was
          autoFocus={removing === false}
          data-testid="remove-member"
          onClick={() => setRemoving(true)}
        >
          <Icon of={closeIcon} />
        </button>
      )}
      {removing && (
        <Confirm
          question={group.removeSure(name)}
          action={group.removeMember(name)}
          testId="confirm-remove"
          onConfirm={onRemove}
          onCancel={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

interface AddMembersProps {
  readonly without: readonly string[];
  readonly onAdd: (userIds: readonly string[], history: "all" | "none") => Promise<boolean>;
  readonly onDone: () => void;
}

function AddMembers({ without, onAdd, onDone }: AddMembersProps): ReactElement {
  const { group } = useMoreTexts();
  const { t } = useLanguage();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [withHistory, setWithHistory] = useState(false);
  const add = async (): Promise<void> => {
    const userIds = picked.map(({ userId }) => userId);
    if (await onAdd(userIds, withHistory ? "all" : "none")) onDone();
  };
  return (
    <div className="add-members" data-testid="adding">
      <PeoplePicker picked={picked} onChange={setPicked} without={without} takesFocus />
      <label className="add-members__history">
        <input
          type="checkbox"
          checked={withHistory}
          data-testid="with-history"
          onChange={(event) => setWithHistory(event.target.checked)}
        />
        <span>{group.withHistory}</span>
      </label>
      <div className="add-members__acts">
        <button
          type="button"
          className="button button--primary"
          disabled={picked.length === 0}
          data-testid="confirm-add"
          onClick={() => void add()}
        >
          {group.addAction}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.app.close}
        </button>
      </div>
    </div>
  );
}
