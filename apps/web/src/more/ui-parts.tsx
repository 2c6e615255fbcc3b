import * as details from "@tidings/ui/details";
import type { ComponentType, ReactElement } from "react";
import { WholePageUi } from "../components/whole-page-ui.tsx";

/** A part of `@tidings/ui` that says more than a page begins with. */
const withPageUi = <Props extends object>(Part: ComponentType<Props>) =>
  function WithPageUi(props: Props): ReactElement {
    return (
      <WholePageUi>
        <Part {...props} />
      </WholePageUi>
    );
  };

export const IntentBar: ComponentType<details.IntentBarProps> = withPageUi(details.IntentBar);
export const MessageDetails = withPageUi(details.MessageDetails);
