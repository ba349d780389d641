import { describe, expect, it } from '@jest/globals';
import { hex } from './bytes';
import type { DossierManifest } from './dossier-format';
import { aDossier, aLog, nodeTools, sha256 } from './testing/index';
import { verifyDossier } from './verify-dossier';

const log = aLog({ seed: 12 });
const whole = aDossier(log, { earlier: 7 });
const text = (path: string): string => new TextDecoder().decode(whole.files.get(path));

describe('a dossier as it is written', () => {
  it('holds the exact bytes of every event, in log order', () => {
    expect(text('events.jsonl')).toBe(whole.entries.map((entry) => `${entry.text}\n`).join(''));
  });

  it('lists every file but the manifest and its signature, sorted, with hash and size', () => {
    const { files } = JSON.parse(text('manifest.json')) as DossierManifest;
    const others = [...whole.files].filter(([path]) => !['manifest.json', 'proofs/manifest.txt'].includes(path));
    const listed = others.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hex(sha256(bytes)) }));
    expect(files).toEqual(listed.sort((a, b) => (a.path < b.path ? -1 : 1)));
  });

  it('counts what it holds', () => {
    const { counts } = JSON.parse(text('manifest.json')) as DossierManifest;
    const report = verifyDossier(whole.files, nodeTools);
    const { events, subjects, records, documents, personal } =
      report.verdict === 'INTACT' ? report.facts : ({} as never);
    expect(counts).toEqual({ events, subjects, records, documents, personal: personal.present });
  });

  it('signs the hash of its manifest', () => {
    const { id } = JSON.parse(text('manifest.json')) as DossierManifest;
    const hash = hex(sha256(whole.files.get('manifest.json') ?? new Uint8Array(0)));
    expect(text('proofs/manifest.txt')).toMatch(
      `downstream-dossier/1\n${id}\nsha256 ${hash}\n\n\u2014 downstream/${log.id} `,
    );
  });

  it('seals in its own event what it is', () => {
    const { event, index } = whole.entries.at(-1)!;
    expect(event).toMatchObject({ type: 'dossier.exported', subject: { kind: 'dossier', seq: 1 } });
    const heads = hex(sha256(whole.files.get('proofs/heads.json') ?? new Uint8Array(0)));
    expect(event.state).toMatchObject({
      scope: { kind: 'log' },
      size: index,
      events: index,
      heads,
      previous: { size: 7 },
    });
  });
});
