import { createECDH } from "node:crypto";
import { expect, test } from "vitest";
import { decrypt } from "../../test/decrypt.ts";
import { encrypt, maxPlaintext } from "./encrypt.ts";

test("the example of RFC 8291, appendix A", () => {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url");
  const encrypted = encrypt(
    Buffer.from("When I grow up, I want to be a watermelon"),
    {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    },
    { salt: Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url"), ecdh },
  );
  expect(encrypted.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("a message of the greatest size fits into one record, and a longer one is refused", () => {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: Buffer.alloc(16, 7).toString("base64url") };
  const longest = Buffer.alloc(maxPlaintext, "x");
  const encrypted = encrypt(longest, keys);
  expect(encrypted.length).toBe(4096);
  expect(decrypt(encrypted, browser, keys.auth)).toEqual(longest);
  expect(() => encrypt(Buffer.alloc(maxPlaintext + 1), keys)).toThrow(RangeError);
});
