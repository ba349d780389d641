import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { checkpointText, originOf, readCheckpoint, readCheckpointText, signCheckpoint } from './checkpoint';
import { checkNote } from './signed-note';
import { aSigner, nodeTools, random } from './testing/index';

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const at = '2026-03-14T09:30:00.000Z' as Instant;

describe('a checkpoint', () => {
  it('is written and read as the specification shows it', () => {
    const text = `example.com/behind-the-sofa\n20852163\n${ROOT}\n`;
    const reading = readCheckpointText(text);
    expect(reading).toMatchObject({ ok: true, value: { origin: 'example.com/behind-the-sofa', size: 20852163 } });
    expect(reading.ok && checkpointText(reading.value)).toBe(text);
  });

  it('carries its time as the first extension line, and tolerates others after it', () => {
    const text = `downstream/x\n5\n${ROOT}\nat ${at}\nanything\n`;
    expect(readCheckpointText(text)).toMatchObject({ ok: true, value: { at } });
    expect(readCheckpointText(`downstream/x\n5\n${ROOT}\nanything\n`)).toMatchObject({ value: { at: undefined } });
  });

  it('is signed, and stays good when a witness adds a line', () => {
    const signer = aSigner(originOf('x'), random(3).bytes(32));
    const witness = aSigner('witness.example.org', random(4).bytes(32));
    const checkpoint = { origin: originOf('x'), size: 7, root: random(5).bytes(32), at };
    const reading = readCheckpoint(signCheckpoint(checkpoint, [signer, witness]));
    expect(reading.ok && reading.value.checkpoint).toEqual(checkpoint);
    const check = reading.ok && checkNote(reading.value.note, [signer.key], nodeTools.verifySignature);
    expect(check).toEqual({ signedBy: [signer.key], bad: undefined, others: 1 });
  });

  it.each([
    ['', 'its first line does not name a log'],
    [`\n1\n${ROOT}\n`, 'its first line does not name a log'],
    [`x\n1\n${ROOT}`, 'its first line does not name a log'],
    [`x\n01\n${ROOT}\n`, 'its second line is no tree size'],
    [`x\n-1\n${ROOT}\n`, 'its second line is no tree size'],
    [`x\n9007199254740993\n${ROOT}\n`, 'its second line is no tree size'],
    ['x\n1\nAAAA\n', 'its third line is no base64 SHA-256 hash'],
    [`x\n1\n${ROOT.toLowerCase()}\n`, 'its third line is no base64 SHA-256 hash'],
    [`x\n1\n${ROOT}\n\nmore\n`, 'it has an empty line'],
    [`x\n1\n${ROOT}\nat 2026-02-30T00:00:00.000Z\n`, 'its line "at" is no instant'],
    [`x\n1\n${ROOT}\nat 2026-03-14T09:30:00Z\n`, 'its line "at" is no instant'],
  ])('is read strictly: %j', (text, why) => {
    expect(readCheckpointText(text)).toEqual({ ok: false, why });
  });

  it('needs a note around it', () => {
    expect(readCheckpoint(`x\n1\n${ROOT}\n`)).toMatchObject({ ok: false });
  });
});
