import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ScriptFonts } from './script-fonts';

const sheets = () => [...document.head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
/** Mutation observers report in a microtask. */
const noticed = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('ScriptFonts', () => {
  beforeEach(() => TestBed.inject(ScriptFonts).watch());
  afterEach(() => {
    document.head.innerHTML = '';
    document.body.innerHTML = '';
  });

  it('brings no face for what the Latin one has', async () => {
    document.body.append('Kestrel Outdoor Supply GmbH, Žilina, Байкал');
    await noticed();
    expect(sheets()).toEqual([]);
  });

  it('brings the Chinese face when a Chinese name is shown, once', async () => {
    const name = document.createElement('p');
    name.append('深圳市华芯光电科技有限公司');
    document.body.append(name);
    await noticed();
    document.body.append('香港');
    await noticed();
    expect(sheets()).toEqual(['/noto-sans-sc.css']);
  });

  it('brings the Arabic face when Arabic is typed', () => {
    const box = document.createElement('input');
    document.body.append(box);
    box.value = 'شركة';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    expect(sheets()).toEqual(['/noto-sans-arabic.css']);
  });

  it('leaves the names in a list of languages to the system', async () => {
    document.body.insertAdjacentHTML('beforeend', '<select><option>中文</option><option>العربية</option></select>');
    await noticed();
    const [chinese] = document.querySelectorAll('option');
    (chinese?.firstChild as Text).data = '中文（简体）';
    await noticed();
    expect(sheets()).toEqual([]);
  });

  it('brings nothing for the script the page is read in', async () => {
    document.documentElement.lang = 'zh';
    document.body.append('深圳市华芯光电科技有限公司');
    await noticed();
    expect(sheets()).toEqual([]);
    document.documentElement.lang = 'en';
  });

  it('sees text that changes in place', async () => {
    const text = document.createTextNode('x');
    document.body.append(text);
    await noticed();
    text.data = '李伟';
    await noticed();
    expect(sheets()).toEqual(['/noto-sans-sc.css']);
  });
});
