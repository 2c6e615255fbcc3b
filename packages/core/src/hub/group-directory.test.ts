import { expect, test } from "vitest";
import { createGroupDirectory } from "./group-directory.ts";

const group = "g00000000000000000000";

test("what was read before the members changed is not remembered", async () => {
  type Page = { readonly members: readonly { readonly userId: string }[] };
  const reads: ((userIds: readonly string[]) => void)[] = [];
  const members = (): Promise<Page> =>
    new Promise((resolve) => {
      reads.push((userIds) => resolve({ members: userIds.map((userId) => ({ userId })) }));
    });
  const directory = createGroupDirectory({ store: { chats: { members } as never }, copyBound: 10 });
  const before = directory.of(group);
  directory.forget(group);
  const after = directory.of(group);
  reads[0]?.(["ann", "ben"]);
  await before;
  const meanwhile = directory.of(group);
  reads[1]?.(["ann"]);
  for (const known of [after, meanwhile, directory.of(group)]) {
    expect((await known).userIds).toEqual(new Set(["ann"]));
  }
  expect(reads).toHaveLength(2);
});
