import type { Instant, TenantId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { bodyOf, listPage, mailPage, missingPage } from './viewer-page';

const url = 'http://localhost:3000';
const mail = {
  key: 'a'.repeat(32),
  at: '2026-03-14T09:30:00.000Z' as Instant,
  tenantId: 't' as TenantId,
  to: { address: 'anna@example.com', name: 'Anna Lim' },
  subject: 'Your sign-in code',
  text: 'Your code:\n\n    482193\n',
};
const evil = '</pre><script>alert(1)</script><img src=x onerror="alert(2)">\'"';

describe('the viewer’s pages', () => {
  it('show recipient, subject, time and body', () => {
    const page = listPage([mail], url);
    for (const part of [
      'Anna Lim',
      'anna@example.com',
      'Your sign-in code',
      'Mar 14, 2026, 9:30:00',
      '482193',
      '1 mail, newest first',
    ]) {
      expect(page.replace(/\u202f/g, ' ')).toContain(part);
    }
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<time datetime="2026-03-14T09:30:00.000Z">');
  });

  it('show the HTML part in a frame that runs nothing', () => {
    const page = mailPage({ ...mail, html: '<p style="x">x</p>' }, url);
    expect(page).toContain(`sandbox src="/dev/mail/${mail.key}/letter">`);
    expect(mailPage(mail, url)).not.toContain('iframe');
  });

  it('escape everything a mail brings, its HTML part too', () => {
    const hostile = {
      ...mail,
      subject: evil,
      text: evil,
      html: evil,
      to: { address: `${evil}@x`, name: evil },
      at: evil as Instant,
    };
    expect(() => listPage([hostile], url)).toThrow(RangeError);
    for (const page of [listPage([{ ...hostile, at: mail.at }], url), mailPage({ ...hostile, at: mail.at }, url)]) {
      expect(page).not.toMatch(/<script|<img|onerror="/);
      expect(page).toContain('&lt;script&gt;');
    }
  });

  it('carry no script and no style of their own, and link nothing outside', () => {
    for (const page of [listPage([], url), listPage([{ ...mail, html: '<p style="x">x</p>' }], url), missingPage()]) {
      expect(page).not.toMatch(/<script|<style|<[^>]* (style|on\w+)=/);
      expect(page.match(/(?:href|src)="[^"]*"/g)?.every((one) => /^(href|src)="\/dev\/mail/.test(one))).toBe(true);
    }
  });

  it('make codes ready to copy and only links of our own ready to follow', () => {
    expect(bodyOf('Code:\n\n    AB12-CD34\nx', url)).toBe('Code:\n\n<code class="code">AB12-CD34</code>\nx');
    expect(bodyOf('Open:\nhttp://localhost:3000/portal#t0k3n&a="b', url)).toContain(
      '<a href="http://localhost:3000/portal#t0k3n&amp;a=&quot;b">',
    );
    expect(bodyOf('See http://localhost:3000.evil.example/ and https://evil.example/', url)).not.toContain('<a');
    expect(bodyOf('a http://localhost:3000/x and http://localhost:3000/y.', url).match(/<a /g)).toHaveLength(2);
  });

  it('say what to do while there is no mail', () => {
    expect(listPage([], url)).toContain('No mail yet.');
  });
});
