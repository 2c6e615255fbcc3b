"use client";

import { useConversation, usePresence, useSend, useTyping } from "@tidings/react";
import { useEffect } from "react";

export function Chat({ peer }: { peer: string }) {
  const { items, hasOlder, loadOlder, inView } = useConversation({ with: peer });
  const send = useSend({ with: peer });
  const { userIds, setTyping } = useTyping({ with: peer });
  const online = usePresence(peer)?.online === true;

  const seqs = items.flatMap(({ seq }) => seq ?? []);
  const [from, to] = [seqs.at(0), seqs.at(-1)];
  useEffect(() => {
    inView(from && to ? { from, to } : null); // these are read, as long as somebody looks at the page
  }, [from, to, inView]);

  const submit = (form: FormData) => {
    const text = String(form.get("text")).trim();
    if (text !== "") void send({ text }).catch(() => {}); // the message's status says what became of it
    setTyping(false);
  };
  return (
    <section>
      <h2>
        {peer} <small>{userIds.length > 0 ? "is typing …" : online ? "online" : "offline"}</small>
      </h2>
      {hasOlder && <button onClick={() => void loadOlder()}>Older messages</button>}
      <ol className="messages" aria-live="polite">
        {items.map(({ nonce, from: author, content, status }) => (
          <li key={nonce} className={author === peer ? "theirs" : "mine"}>
            {content?.text} <small>{status}</small>
          </li>
        ))}
      </ol>
      <form action={submit}>
        <input
          name="text"
          aria-label="Message"
          autoComplete="off"
          onChange={({ target }) => setTyping(target.value !== "")}
        />
        <button>Send</button>
      </form>
    </section>
  );
}
