import { beforeAll, describe, expect, it } from "vitest";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { newSigningKey, signerFrom, trustedKey, type Signer } from "./note-key.ts";
import { openNote, signNote } from "./signed-note.ts";

// The example of golang.org/x/mod/sumdb/note, where the format comes from: key pair, text, note.
const example = {
  secretKey: "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
  publicKey: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature: "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
};
const exampleNote = `${example.text}\n\u2014 PeterNeumann ${example.signature}\n`;

// The checkpoint in C2SP tlog-checkpoint bears the signature of a real one, of the Go checksum database, whose key is public.
const goDatabase = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
const goCheckpoint = `go.sum database tree
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

const root = "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62";

describe("a signed note", () => {
  it("is, for the published key and text, the published note", async () => {
    const signer = signerFrom(example.secretKey);
    expect(signer.publicKey).toBe(example.publicKey);
    expect(await signNote(example.text, signer)).toBe(exampleNote);
    expect(openNote(exampleNote, example.publicKey)).toBe(example.text);
  });

  it("is refused wherever one of its characters was changed", () => {
    for (let place = 0; place < exampleNote.length; place += 1) {
      const changed = `${exampleNote.slice(0, place)}${exampleNote[place] === "x" ? "y" : "x"}${exampleNote.slice(place + 1)}`;
      expect(() => openNote(changed, example.publicKey), `changed at ${place.toString()}`).toThrow();
    }
  });

  it.each([
    ["empty", ""],
    ["without signature", `${example.text}\n`],
    ["without its last line feed", exampleNote.slice(0, -1)],
    ["with a control character", exampleNote.replace("think", "thi\u001bk")],
    ["with a signature that is no base64", `${example.text}\n\u2014 PeterNeumann ?\n`],
    ["of more than a hundred signatures", `${exampleNote}${`\u2014 PeterNeumann ${example.signature}\n`.repeat(100)}`],
    [
      "in which one of two signatures of the key is false",
      `${exampleNote}\u2014 PeterNeumann ${example.signature.replace("pRZb", "pRZc")}\n`,
    ],
  ])("is refused %s", (_, note) => {
    expect(() => openNote(note, example.publicKey)).toThrow(expect.objectContaining({ code: "ERR_WHEREFORE_NOTE_INVALID" }));
  });

  it("may bear signatures of others beside the trusted one", () => {
    const witnessed = exampleNote + (goCheckpoint.split("\n").at(-2) ?? "") + "\n";
    expect(openNote(witnessed, example.publicKey)).toBe(example.text);
  });
});

describe("a key", () => {
  it("is refused when its id is another key's, and named nowhere in the refusal", () => {
    const mixed = example.secretKey.replace("c74f20a3", "c74f20a4");
    expect(() => signerFrom(mixed)).toThrow(/^(?!.*AYEKFALV).*damaged/);
    expect(() => trustedKey(example.publicKey.replace("c74f20a3", "c74f20a4"))).toThrow(/public key/);
    expect(() => trustedKey(example.secretKey)).toThrow(/public key/);
    expect(() => signerFrom(example.publicKey)).toThrow(/signing key/);
  });

  it("has a name without spaces and plus signs", () => {
    for (const origin of ["", "two words", "one+two", "line\nfeed", "nbsp\u00a0"]) expect(() => newSigningKey(origin)).toThrow(/origin/);
  });
});

describe("a checkpoint", () => {
  let signer: Signer;
  let note: string;

  beforeAll(async () => {
    signer = signerFrom(newSigningKey("papers.example/record"));
    note = await signCheckpoint({ size: 20852163, root }, signer);
  });

  it("published by another log, with the root of the specification's example, is read", () => {
    expect(openCheckpoint(goCheckpoint, { publicKey: goDatabase, origin: "go.sum database tree" })).toEqual({ size: 20852163, root });
  });

  it("has the lines of the specification's example", () => {
    expect(note.split("\n").slice(0, 4)).toEqual(["papers.example/record", "20852163", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", ""]);
    expect(openCheckpoint(note, { publicKey: signer.publicKey })).toEqual({ size: 20852163, root });
  });

  it("signed with another key of the same name is refused", async () => {
    const forged = await signCheckpoint({ size: 20852163, root }, signerFrom(newSigningKey("papers.example/record")));
    expect(() => openCheckpoint(forged, { publicKey: signer.publicKey })).toThrow(/not signed with the key/);
  });

  it("of another origin is refused, though the key is the right one", () => {
    expect(() => openCheckpoint(note, { publicKey: signer.publicKey, origin: "other.example/record" })).toThrow(/another origin/);
  });

  it.each(["01", "-1", "1e3", "", "99999999999999999"])("of the size “%s” is refused", async (size) => {
    const odd = await signNote(`papers.example/record\n${size}\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`, signer);
    expect(() => openCheckpoint(odd, { publicKey: signer.publicKey })).toThrow(/no checkpoint/);
  });

  it("may have further lines, which say nothing", async () => {
    const text = "papers.example/record\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    const trust = { publicKey: signer.publicKey };
    expect(openCheckpoint(await signNote(`${text}more\n`, signer), trust).size).toBe(7);
    const empty = await signNote(`${text}\nmore\n`, signer);
    expect(() => openCheckpoint(empty, trust)).toThrow(/no checkpoint/);
  });
});
