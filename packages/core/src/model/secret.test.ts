import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { secretProblem } from "./secret.ts";

test("a secret that is short, or repeats a few characters, is told, with no part of it", () => {
  const problems = {
    "": "shorter than 32 bytes",
    "0123456789abcdef": "shorter than 32 bytes",
    ["a".repeat(40)]: "repeats a few characters",
    ["secret".repeat(6)]: "repeats a few characters",
  };
  for (const [secret, problem] of Object.entries(problems)) expect(secretProblem(secret)).toContain(problem);
});

test("a secret that was drawn at random passes, however it is written, and so does a long sentence of one's own", () => {
  const encodings = ["base64", "base64url", "hex", "latin1"] as const;
  for (let i = 0; i < 1_000; i += 1) {
    for (const encoding of encodings) expect(secretProblem(randomBytes(32).toString(encoding))).toBeNull();
  }
  expect(secretProblem("a secret of at least thirty-two bytes")).toBeNull();
  expect(secretProblem("密码密钥需要足够长才能安全")).toBeNull();
});
