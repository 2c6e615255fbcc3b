import type { ReactElement } from "react";
import { useSessionState } from "../hooks/use-session.ts";

interface TypingLineProps {
  readonly conversationId: string;
  readonly name: string;
}

export function TypingLine({ conversationId, name }: TypingLineProps): ReactElement {
  const typing = useSessionState((state) => (state.typing.get(conversationId)?.length ?? 0) > 0);
  return (
    <output className="typing-line" data-testid="typing">
      {typing && (
        <>
          <span className="typing-line__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {name} is typing…
        </>
      )}
    </output>
  );
}
