import { tintOf } from "@tidings/ui/headless";
import { Avatar, type AvatarProps, groupIcon, Icon } from "@tidings/ui/parts";
import type { ReactElement } from "react";

/** The picture of a user, or what stands for a group. */
export function Picture(props: AvatarProps): ReactElement {
  if (!props.group) return <Avatar {...props} />;
  return (
    <span className="tidings-avatar" data-group data-tint={tintOf(props.userId)} aria-hidden="true">
      <Icon of={groupIcon} />
    </span>
  );
}
