import { Component, computed, inject, input, output } from '@angular/core';
import type { SignerRole } from '@downstream/kernel';
import { injectWords, Words } from '@downstream/ui/client';
import { FactLine, Facts } from '@downstream/ui/patterns';
import { Button, Chip, CopyId, Formats } from '@downstream/ui/primitives';
import type { Statement } from './statement-words';

const hashes = ['contentSha256', 'shownSha256', 'consentSha256', 'fileSha256'] as const;
const instants = ['codeAskedAt', 'certificateFrom', 'certificateTo'];
const coded = ['means', 'stepUp', 'signature', 'paper'];

/** Who signed, how and when, with what was recorded of it; and who is still to sign. */
@Component({
  selector: 'ds-statement-signatures',
  imports: [Button, Chip, CopyId, FactLine, Facts],
  templateUrl: './statement-signatures.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    h2 {
      font-size: var(--ds-16);
    }
    article {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--ds-s2);
      padding-block: var(--ds-s3);
      border-block-start: var(--ds-hair);
      overflow-wrap: anywhere;
    }
    details {
      inline-size: 100%;
    }
    summary {
      inline-size: fit-content;
      color: var(--ds-river);
    }
    ds-facts {
      display: block;
      margin-block-start: var(--ds-s2);
    }
  `,
})
export class StatementSignatures {
  readonly statement = input.required<Statement>();
  /** Whether the reader may record that a signatory was called back. */
  readonly mayCallBack = input(false);
  readonly callBack = output<SignerRole>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);

  protected readonly lines = computed(() => {
    const { content, signatures, evidence, number } = this.statement();
    return content.signers.map((role) => {
      const signature = signatures.find((one) => one.role === role);
      const record = evidence.findLast((one) => one.role === role && one.number === number);
      return { role, signature, record: signature && record && this.recorded(record) };
    });
  });

  private recorded(record: Statement['evidence'][number]) {
    return {
      hashes: hashes.flatMap((name) => {
        const value = record[name];
        return value ? [{ label: this.t(`attestations.statement.evidence.${name}`), value }] : [];
      }),
      facts: Object.entries(record.facts).flatMap(([name, value]) =>
        value === null || value === '' ? [] : [{ label: this.label(name), value: this.value(name, value) }],
      ),
    };
  }

  /** A fact this page has no word for keeps the name it was recorded by. */
  private label(name: string): string {
    const key = `attestations.statement.evidence.${name}`;
    return this.words.has(key) ? this.words.say(key) : name;
  }

  private value(name: string, value: string | number | boolean): string {
    if (typeof value === 'boolean') return this.t(`attestations.statement.evidence.${value ? 'yes' : 'no'}`);
    if (typeof value === 'number') return this.formats.number(value);
    if (instants.includes(name)) return this.formats.dateTime(value);
    const key = `attestations.statement.evidence.${name}.${value}`;
    return coded.includes(name) && this.words.has(key) ? this.words.say(key) : value;
  }
}
