import { describe, expect, it } from '@jest/globals';
import { base64, hex, utf8 } from './bytes';
import { checkNote, encodeVkey, noteKey, readNote, readVkey, signNote, type NoteKey } from './signed-note';
import { aSigner, nodeTools, random, sha256 } from './testing/index';

// The example of golang.org/x/mod/sumdb/note, the implementation the specification was written from.
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const value = <T>(reading: { ok: true; value: T } | { ok: false; why: string }): T => {
  if (!reading.ok) throw new Error(reading.why);
  return reading.value;
};
const check = (note: string, known: readonly NoteKey[]) =>
  checkNote(value(readNote(note)), known, nodeTools.verifySignature);

const alice = aSigner('example.org/log', random(1).bytes(32));
const witness = aSigner('witness.example.org', random(2).bytes(32));

describe('the published example', () => {
  it('has the key id its name and key give, and a good signature', () => {
    const key = value(readVkey(VKEY, sha256));
    expect(key).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3' });
    expect(encodeVkey(key)).toBe(VKEY);
    expect(check(NOTE, [key])).toEqual({ signedBy: [key], bad: undefined, others: 0 });
  });

  it('is refused with another text', () => {
    const key = value(readVkey(VKEY, sha256));
    expect(check(NOTE.replace('answer', 'Answer'), [key])).toMatchObject({ signedBy: [], bad: key });
  });
});

describe('a note', () => {
  it('tells good signatures from those of keys one does not know', () => {
    const note = signNote('a\n\nb\n', [alice, witness]);
    expect(value(readNote(note)).text).toBe('a\n\nb\n');
    expect(check(note, [alice.key])).toEqual({ signedBy: [alice.key], bad: undefined, others: 1 });
    expect(check(note, [])).toEqual({ signedBy: [], bad: undefined, others: 2 });
  });

  it('ignores a key that shares only the name, or only the id', () => {
    const note = signNote('a\n', [alice]);
    const namesake = noteKey(alice.key.name, witness.key.publicKey, sha256);
    expect(check(note, [namesake, { ...alice.key, name: 'other' }])).toMatchObject({ signedBy: [], others: 1 });
  });

  it('is bad when a known key did not sign this text, even if another did', () => {
    const [mine, theirs] = [signNote('a\n', [alice]), signNote('b\n', [witness])];
    const mixed = mine + theirs.split('\n\n')[1];
    expect(check(mixed, [alice.key, witness.key])).toMatchObject({ signedBy: [alice.key], bad: witness.key });
  });

  it.each([
    ['a\n', 'it has no blank line before its signatures'],
    ['a\n\n', 'it has no signature'],
    ['a\n\n\u2014 x AAAAAAA=', 'its last line has no end'],
    ['a\tb\n\n\u2014 x AAAAAAA=\n', 'it has control characters'],
    ['a\n\n- x AAAAAAA=\n', 'signature line 1 does not read: em dash, key name, base64'],
    ['a\n\n\u2014 x+y AAAAAAA=\n', 'signature line 1 does not read: em dash, key name, base64'],
    ['a\n\n\u2014 x AAAA\n', 'signature line 1 does not read: em dash, key name, base64'],
    ['a\n\n\u2014 x AAAAAAB=\n', 'signature line 1 does not read: em dash, key name, base64'],
    [`a\n\n${'\u2014 x AAAAAAA=\n'.repeat(65)}`, 'it has more than 64 signatures'],
  ])('is read strictly: %j', (text, why) => {
    expect(readNote(text)).toEqual({ ok: false, why });
  });

  it('is made of lines', () => {
    expect(() => signNote('a', [alice])).toThrow('A note is made of lines without control characters');
    expect(() => signNote('a\rb\n', [alice])).toThrow('A note is made of lines without control characters');
  });
});

describe('a key', () => {
  const withType = (type: number): string => base64(Uint8Array.of(type, ...alice.key.publicKey));

  it.each([
    ['example.org/log', 'a key reads <name>+<id>+<base64>'],
    [encodeVkey(alice.key).replace('example', 'exam ple'), 'the name of the key has a space in it'],
    [`x+00000000+${withType(1).slice(1)}`, 'the last part of the key is not base64'],
    [`x+00000000+${withType(2)}`, 'it is no Ed25519 key'],
    [
      `x+00000000+${withType(1)}`,
      `the id of the key should be ${noteKey('x', alice.key.publicKey, sha256).id}, not 00000000`,
    ],
  ])('is read strictly: %s', (text, why) => {
    expect(readVkey(text, sha256)).toEqual({ ok: false, why });
  });

  it('has an id made of its name, its kind and itself', () => {
    const hashed = sha256(Uint8Array.of(...utf8('example.org/log\n'), 1, ...alice.key.publicKey));
    expect(alice.key.id).toBe(hex(hashed.subarray(0, 4)));
  });

  it('needs a name without spaces and plus signs, and 32 bytes', () => {
    expect(() => noteKey('a b', alice.key.publicKey, sha256)).toThrow('A key cannot be named "a b"');
    expect(() => noteKey('a', new Uint8Array(31), sha256)).toThrow('An Ed25519 public key has 32 bytes');
  });
});
