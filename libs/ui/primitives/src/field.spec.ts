import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, minLength, required, validateStandardSchema } from '@angular/forms/signals';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { errorWords, Field, Input } from '@downstream/ui/elements';
import { RadioCards } from './radio-cards';

const schema = z.strictObject({ name: z.string(), mail: z.email(), why: z.string() });

@Component({
  selector: 'ds-probe',
  imports: [Field, FormField, Input, RadioCards],
  template: `<ds-field label="Name" hint="As in the register." [of]="form.name" [error]="said()">
      <input dsInput [formField]="form.name" />
    </ds-field>
    <ds-field label="Mail" [optional]="true" [of]="form.mail"><input dsInput [formField]="form.mail" /></ds-field>
    <ds-field label="Why" [group]="true">
      <ds-radio-cards
        [choices]="[
          { value: 'a', label: 'A', hint: 'first' },
          { value: 'b', label: 'B', reason: 'not for you' },
        ]"
        [formField]="form.why"
      />
    </ds-field>`,
})
class Probe {
  readonly said = signal<string | undefined>(undefined);
  readonly model = signal({ name: '', mail: '', why: '' });
  readonly form = form(this.model, (path) => {
    required(path.name);
    minLength(path.name, 3);
    validateStandardSchema(path, schema);
  });
}

describe('Field', () => {
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const fields = [...root.querySelectorAll('ds-field')] as [HTMLElement, HTMLElement, HTMLElement];
    const inputs = [...root.querySelectorAll('input')] as HTMLInputElement[];
    return { fixture, probe: fixture.componentInstance, fields, inputs };
  };
  beforeEach(() => void TestBed.configureTestingModule({ providers: [provideTestWords({})] }));

  it('ties label, help and control together', async () => {
    const { fields, inputs } = await make();
    const [name, mail] = inputs as [HTMLInputElement, HTMLInputElement];
    expect(fields[0].querySelector('label')?.htmlFor).toBe(name.id);
    expect(fields[0].querySelector(`[id="${name.getAttribute('aria-describedby')}"]`)?.textContent).toBe(
      'As in the register.',
    );
    expect([name.getAttribute('aria-required'), mail.getAttribute('aria-required')]).toEqual(['true', null]);
    expect(fields[1].textContent).toContain('ui.field.optional');
  });

  it('says what is wrong only after the field was left, and at the control', async () => {
    const { fixture, fields, inputs } = await make();
    const name = inputs[0] as HTMLInputElement;
    expect(name.getAttribute('aria-invalid')).toBeNull();
    name.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fields[0].textContent).toContain('ui.error.required');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    const described = (name.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described).toHaveLength(2);
    expect(fields[0].querySelector(`[id="${described[1]}"]`)?.textContent).toBe('ui.error.required');
  });

  it('shows an error from elsewhere at once', async () => {
    const { fixture, probe, fields } = await make();
    probe.said.set('This name is on the list already.');
    await fixture.whenStable();
    expect(fields[0].querySelector('.error')?.textContent).toBe('This name is on the list already.');
  });

  it('takes the words of a contract from its issue', async () => {
    const { fixture, probe, fields, inputs } = await make();
    const mail = inputs[1] as HTMLInputElement;
    mail.value = 'x';
    mail.dispatchEvent(new Event('input'));
    mail.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fields[1].querySelector('.error')?.textContent).toBe('ui.error.email');
    expect(probe.model().mail).toBe('x');
  });

  it('gives a group its name, takes one answer, and says why another cannot be given', async () => {
    const { fixture, probe, fields, inputs } = await make();
    const group = fields[2].querySelector('[role="radiogroup"]');
    expect(fields[2].querySelector(`[id="${group?.getAttribute('aria-labelledby')}"]`)?.textContent).toContain('Why');
    const [a, b] = inputs.slice(2) as [HTMLInputElement, HTMLInputElement];
    expect([b.disabled, fields[2].textContent]).toEqual([true, expect.stringContaining('not for you')]);
    a.click();
    await fixture.whenStable();
    expect([probe.model().why, a.checked]).toEqual(['a', true]);
  });
});

describe('errorWords', () => {
  const t = (key: string, params: object = {}) => [key, ...Object.values(params)].join(' ');
  it.each([
    [{ kind: 'required' }, 'ui.error.required'],
    [{ kind: 'minLength', minLength: 3 }, 'ui.error.minLength 3'],
    [{ kind: 'own', message: 'The last digit should be 7.' }, 'The last digit should be 7.'],
    [{ kind: 'strange' }, 'ui.error.invalid'],
    [
      { kind: 'standardSchema', message: 'Too small', issue: { code: 'too_small', minimum: 1, origin: 'string' } },
      'ui.error.required',
    ],
    [{ kind: 'standardSchema', issue: { code: 'too_small', minimum: 2, origin: 'number' } }, 'ui.error.tooSmall 2'],
    [{ kind: 'standardSchema', issue: { code: 'too_big', maximum: 300 } }, 'ui.error.tooBig 300'],
    [{ kind: 'standardSchema', issue: { code: 'custom' } }, 'ui.error.invalid'],
  ])('%j', (error, words) => {
    expect(errorWords(error, t)).toBe(words);
  });
});
