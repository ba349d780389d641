import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ErrorSummary } from './error-summary';

@Component({
  selector: 'ds-probe',
  imports: [ErrorSummary, FormField],
  template: `<ds-error-summary [errors]="tried() ? form().errorSummary() : []" [labels]="{ name: 'Name' }" />
    <input [formField]="form.name" />`,
})
class Probe {
  readonly tried = signal(false);
  readonly form = form(signal({ name: '' }), (path) => required(path.name));
}

describe('ErrorSummary', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideTestWords({ 'ui.error.required': 'This is needed.' })] });
  });
  afterEach(() => {
    jest.useRealTimers();
    document.body.innerHTML = '';
  });

  it('appears after a refused submit, takes the focus, and leads to the field', () => {
    const fixture = TestBed.createComponent(Probe);
    const root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    fixture.detectChanges();
    expect(root.querySelector('[role="alert"]')).toBeNull();
    fixture.componentInstance.tried.set(true);
    fixture.detectChanges();
    jest.runAllTimers();
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    const entry = root.querySelector('li button') as HTMLElement;
    expect(entry.textContent).toBe('Name: This is needed.');
    entry.click();
    expect(document.activeElement).toBe(root.querySelector('input'));
  });
});
