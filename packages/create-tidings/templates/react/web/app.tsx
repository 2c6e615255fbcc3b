import { useState } from "react";
import { Bell } from "./bell.tsx";
import { Chat } from "./chat.tsx";
import { Orders } from "./orders.tsx";
import type { Connected } from "./tidings.ts";

export function App({ me, trpc }: { me: string; trpc: Connected["trpc"] }) {
  const [peer, setPeer] = useState("");
  return (
    <>
      <header>
        <h1>{me}</h1>
        <Bell />
      </header>
      <form action={(form) => setPeer(String(form.get("peer")).trim())}>
        <label>
          Talk to{" "}
          <input name="peer" required maxLength={50} placeholder="in another window, sign in as somebody else" />
        </label>
        <button>Open</button>
      </form>
      {peer !== "" && peer !== me && (
        <>
          <Orders to={peer} trpc={trpc} />
          <Chat key={peer} peer={peer} />
        </>
      )}
    </>
  );
}
