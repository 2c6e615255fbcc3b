import { useCreateGroup } from "@tidings/react";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { usePage } from "../shell/page.ts";
import { Sheet } from "../ui/sheet.tsx";
import { PeoplePicker, type Picked } from "./people-picker.tsx";
import { excessOf, TitleField } from "./title-field.tsx";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

/** Makes a group: what it is called, and who is in it. */
export function NewGroup({ onClose }: { readonly onClose: () => void }): ReactElement {
  const failureText = useFailureText();
  const { group } = useMoreTexts();
  const { me, route } = usePage();
  const create = useCreateGroup();
  const [title, setTitle] = useState("");
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [without] = useState([me.userId]);
  // Trying again makes the same group. Browsers have `crypto.randomUUID()` on https and localhost only.
  const [key] = useState(() => `${Date.now()}-${Math.random()}`);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: string | null }>({
    busy: false,
    error: null,
  });

  const mayMake = picked.length > 0 && excessOf(title) === 0 && !state.busy;

  async function make(): Promise<void> {
    setState({ busy: true, error: null });
    try {
      const named = title.trim();
      const members = picked.map(({ userId }) => userId);
      const { id } = await create({ members, key, ...(named !== "" && { title: named }) });
      onClose();
      route.go(id);
    } catch (error) {
      setState({ busy: false, error: group.failed(failureText(error)) });
    }
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (mayMake) void make();
  }

  return (
    <Sheet title={group.create} testId="new-group" onClose={onClose}>
      <form className="new-group" onSubmit={onSubmit}>
        <label className="field">
          <span>{group.title}</span>
          <TitleField value={title} onChange={setTitle} label={group.title} testId="group-title" />
        </label>
        <PeoplePicker picked={picked} onChange={setPicked} without={without} />
        {state.error !== null && (
          <p className="field__error" role="alert">
            {state.error}
          </p>
        )}
        <button type="submit" className="button button--primary" disabled={!mayMake} data-testid="create-group">
          {group.create}
        </button>
      </form>
    </Sheet>
  );
}
