import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { DossierReport, FaultCode, GapCode } from '@downstream/audit/core';
import { provideTestWords } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { minute, warmUp, words } from '../testing/index';
import { VerifyResult } from './verify-result';

const report = signal<DossierReport>({ verdict: 'UNREADABLE', file: 'x', why: 'y' });

@Component({
  imports: [VerifyResult],
  template: `<ds-verify-result name="pack.zip" [report]="report()" [took]="took" />`,
})
class Host {
  protected readonly report = report;
  took = 2345;
}

const facts = {
  dossier: 'd',
  log: 'l',
  scope: { kind: 'party' as const, party: 'p' },
  asOf: minute(),
  checkpoint: { size: 1204, root: 'ab'.repeat(32), at: minute() },
  key: 'downstream/log+f0e1d2c3+AAAA',
  keyTrusted: false,
  continues: [900, 1100],
  events: 12,
  subjects: 3,
  records: 4,
  documents: 1,
  personal: { present: 7, erased: 2 },
};

async function said(answer: DossierReport): Promise<string> {
  TestBed.resetTestingModule();
  report.set(answer);
  TestBed.configureTestingModule({ providers: [provideTestWords(words)] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
}
const tone = () => document.querySelector('.box')?.getAttribute('data-tone');

warmUp(() => said(report()));

describe('the outcome of a verification', () => {
  it('names what was checked and what was not, in the words of each gap', async () => {
    const gaps: Readonly<Record<GapCode, string>> = {
      NO_TRUSTED_KEY: 'Who signed',
      NO_EARLIER_CHECKPOINT: 'Whether the log was rewritten or cut as a whole',
      CHECKPOINT_NOT_COMPARABLE: 'A checkpoint you gave',
      ONE_PARTY: 'Whether the export counted all events of this distributor',
      PERSONAL_ERASED: '2 personal values are not in the dossier',
      NO_TIME_STAMP: 'Whether the clock was right',
    };
    const notChecked = (Object.keys(gaps) as GapCode[]).map((what) => ({ what, why: '' }));
    const text = await said({ verdict: 'INTACT', facts, notChecked });
    for (const words of Object.values(gaps)) expect(text).toContain(words);
    expect(text).toMatch(/Scope ?One distributor.*12 events of 3 records.*over 1,204 events/);
    expect(text).toContain('the earlier checkpoints over 900, 1100 events');
    expect(text).toContain('Verified in 2.3 s, in this browser.');
  });

  it('has words for everything that can be wrong, and says exactly where', async () => {
    const faults: Readonly<Record<FaultCode, true>> = {
      MALFORMED: true,
      FILE_MISSING: true,
      FILE_ALTERED: true,
      FILE_NOT_LISTED: true,
      MANIFEST_NOT_SIGNED: true,
      KEY_NOT_TRUSTED: true,
      CHECKPOINT_NOT_SIGNED: true,
      CHECKPOINT_REPLAYED: true,
      FORKED: true,
      EVENT_ALTERED: true,
      EVENT_MISSING: true,
      EVENT_OUT_OF_PLACE: true,
      NOT_IN_LOG: true,
      ROOT_DIFFERS: true,
      NOT_IN_SCOPE: true,
      EVENT_LEFT_OUT: true,
      CHAIN_BROKEN: true,
      MISDATED: true,
      EXPORT_NOT_SEALED: true,
      EXPORT_DIFFERS: true,
      HEADS_DIFFER: true,
      PERSONAL_DIFFERS: true,
      RECORD_DIFFERS: true,
      DOCUMENT_ALTERED: true,
      DOCUMENT_NOT_NAMED: true,
    };
    for (const what of Object.keys(faults)) expect(words).toHaveProperty([`audit.fault.${what}`]);
    const subject = { kind: 'hit', id: 'h-1', seq: 3 };
    const firstBad = {
      ...{ file: 'events.jsonl', line: 7, index: 0, event: 'e-1', subject },
      ...{ what: 'EVENT_LEFT_OUT' as const, why: 'number 3 is missing' },
    };
    const text = await said({ verdict: 'ALTERED', firstBad });
    expect(tone()).toBe('stop');
    expect(text).toContain('An event of a record was left out.');
    expect(text).toMatch(/File ?events\.jsonl ?Line ?7 ?Place in the log ?0 ?Record ?hit h-1 #3 ?Event ?e-1/);
    expect(text).toContain('number 3 is missing');
    expect(text).not.toContain('What was not checked');
  });

  it('does not call unreadable what was altered, nor intact', async () => {
    const text = await said({ verdict: 'UNREADABLE', file: 'manifest.json', why: 'it is no JSON' });
    expect(tone()).toBe('hold');
    expect(text).toMatch(/Cannot be read.*manifest\.json.*it is no JSON/);
  });
});
