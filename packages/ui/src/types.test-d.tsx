import type { ReactElement } from "react";
import { expectTypeOf, test } from "vitest";
import { Bell, Chat, type MessageProps, type Texts, UiProvider, zhCn } from "./index.ts";

test("a chat is given by whom it is with or by its id, and not by both or neither", () => {
  expectTypeOf([<Chat key={1} with="bob" />, <Chat key={2} id="alice_bob" />]).toExtend<ReactElement[]>();
  // @ts-expect-error one of the two is needed
  <Chat />;
  // @ts-expect-error a user id
  <Chat with={7} />;
});

test("a catalogue is whole, and may be another one with some texts changed", () => {
  expectTypeOf(zhCn).toEqualTypeOf<Texts>();
  const own: Texts = { ...zhCn, inbox: { ...zhCn.inbox, title: "消息" } };
  <UiProvider texts={own} />;
  // @ts-expect-error the other texts are missing
  <UiProvider texts={{ locale: "de" }} />;
});

test("a part is given what the built-in one is", () => {
  <Chat with="bob" parts={{ Message: ({ message }: MessageProps) => <p>{message.content?.text}</p> }} />;
  // @ts-expect-error there is no such part
  <Bell parts={{ Foot: () => null }} />;
});
