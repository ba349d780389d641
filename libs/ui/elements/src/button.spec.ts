import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Button } from './button';

@Component({
  selector: 'ds-probe',
  imports: [Button],
  template: `<form (submit)="$event.preventDefault(); sent.set(sent() + 1)">
    <button dsButton="primary" [pending]="pending()" [reason]="reason()" (click)="pressed.set(pressed() + 1)">
      Sign
    </button>
    <button dsButton type="submit" [reason]="reason()">Send</button>
    <a dsButton href="#x">Read</a>
  </form>`,
})
class Probe {
  readonly pending = signal(false);
  readonly reason = signal<string | undefined>(undefined);
  readonly pressed = signal(0);
  readonly sent = signal(0);
}

describe('Button', () => {
  const make = async () => {
    const fixture = TestBed.createComponent(Probe);
    await fixture.whenStable();
    const [sign, send] = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')] as [
      HTMLButtonElement,
      HTMLButtonElement,
    ];
    const link = (fixture.nativeElement as HTMLElement).querySelector('a') as HTMLAnchorElement;
    return { fixture, probe: fixture.componentInstance, sign, send, link };
  };
  beforeEach(() => void TestBed.configureTestingModule({}));

  it('has a look, and sends a form only when it says so', async () => {
    const { sign, send, link, probe } = await make();
    expect([sign.type, send.type, link.hasAttribute('type')]).toEqual(['button', 'submit', false]);
    expect([...sign.classList]).toEqual(expect.arrayContaining(['ds-button', 'ds-button--primary']));
    expect(send.classList).toContain('ds-button--secondary');
    sign.click();
    send.click();
    expect([probe.pressed(), probe.sent()]).toEqual([1, 1]);
  });

  it('cannot be pressed with a reason, keeps its focus and says why', async () => {
    const { fixture, probe, sign, send } = await make();
    probe.reason.set('Another person must sign.');
    await fixture.whenStable();
    sign.click();
    send.click();
    expect([probe.pressed(), probe.sent()]).toEqual([0, 0]);
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    expect(sign.getAttribute('aria-description')).toBe('Another person must sign.');
    expect(sign.disabled).toBe(false);
    sign.focus();
    expect(document.activeElement).toBe(sign);
  });

  it('does nothing a second time while the first is under way', async () => {
    const { fixture, probe, sign } = await make();
    probe.pending.set(true);
    await fixture.whenStable();
    sign.click();
    expect(probe.pressed()).toBe(0);
    expect([sign.getAttribute('aria-busy'), sign.hasAttribute('data-pending')]).toEqual(['true', true]);
    probe.pending.set(false);
    await fixture.whenStable();
    sign.click();
    expect([probe.pressed(), sign.hasAttribute('aria-disabled')]).toEqual([1, false]);
  });
});
