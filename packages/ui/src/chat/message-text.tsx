"use client";

import type { ReactElement } from "react";

export interface MessageTextProps {
  readonly text: string;
}

const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,:;!?()[\]{}，。！？；：、）】」])/u;

/** The text of a message. Addresses that begin with `http://` or `https://` are links. */
export function MessageText({ text }: MessageTextProps): ReactElement {
  // of a split by a group, every second part is what the group has matched
  const parts = text.split(address);
  return (
    <span className="tidings-text">
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a text never move
          <a key={i} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}
