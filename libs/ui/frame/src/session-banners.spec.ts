import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestWords, Session } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { HTTPS_MISSING, SessionBanners } from './session-banners';

describe('SessionBanners', () => {
  const text = async (shell: string, banners: string[], insecure = false) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestWords({}),
        { provide: Session, useValue: { shell: signal(shell), banners: signal(banners) } },
        { provide: HTTPS_MISSING, useValue: insecure },
      ],
    });
    const fixture = TestBed.createComponent(SessionBanners);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  };

  it('says that HTTPS is needed, whoever looks', async () => {
    expect(await text('portal', [], true)).toContain('ui.banner.httpsHow');
  });

  it('says that the second factor is off to those who can switch it on', async () => {
    expect(await text('desk', ['SECOND_FACTOR_OFF', 'DEMO'])).toBe('ui.banner.secondFactorOff ui.banner.demo');
    TestBed.resetTestingModule();
    expect(await text('portal', ['SECOND_FACTOR_OFF', 'DEMO'])).toBe('ui.banner.demo');
  });

  it('is quiet otherwise', async () => {
    expect(await text('desk', [])).toBe('');
  });
});
