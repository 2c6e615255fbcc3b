import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";
import { PresenceDot } from "./presence.tsx";

interface PersonPictureProps {
  readonly userId: string;
  readonly name: string;
}

/** A user's picture, with a dot that says whether they are there. */
export function PersonPicture({ userId, name }: PersonPictureProps): ReactElement {
  const { Avatar } = useFirstUi();
  return (
    <span className="tidings-picture">
      <Avatar userId={userId} name={name} />
      <PresenceDot userId={userId} />
    </span>
  );
}
