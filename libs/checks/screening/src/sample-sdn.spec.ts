import { describe, expect, it } from '@jest/globals';
import { compare, primaryName, type ScreeningSubject } from '@downstream/checks/core';
import { aParty } from '@downstream/checks/core/testing';
import { isSample, ofacSdnFiles, readOfacSdn } from '@downstream/checks/list-formats';
import { ALERT_THRESHOLD, HIGH_BAND } from '@downstream/matching';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';

const folder = join(import.meta.dirname, '../../list-formats/src/sample-sdn');
const read = readOfacSdn(
  'ofac-sdn',
  ofacSdnFiles.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);
if (!read.ok) throw new Error(JSON.stringify(read.errors));
const { entries, report } = read;
const index = createScreeningIndex(entries);

const company = (name: string, country: string): ScreeningSubject => aParty({ names: [name], countries: [country] });
const person = (name: string, country: string): ScreeningSubject =>
  aParty({ names: [name], countries: [country], kind: 'PERSON', role: 'OFFICER' });

describe('the sample list', () => {
  it('is read in full', () => {
    expect(report).toMatchObject({ entries: 40, overflows: 1, skipped: [], notes: [] });
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['INDIVIDUAL', 'ENTITY', 'VESSEL', 'AIRCRAFT']));
  });

  it('says in every entry that it is invented', () => {
    expect(entries.filter((entry) => !isSample([entry])).map(primaryName)).toEqual([]);
  });
});

describe('the parties of the demonstration against the sample list', () => {
  it.each<[ScreeningSubject, string, number, number]>([
    [person('Gennady Sorokhtin', 'RU'), 'SOROKHTIN, Gennady Pavlovich', HIGH_BAND, 1],
    [{ ...person('Геннадий Сорохтин', 'RU'), dateOfBirth: '1979-03-14' }, 'SOROKHTIN, Gennady Pavlovich', HIGH_BAND, 1],
    [company('Harbour Lane Optics Limited', 'HK'), 'HARBOR LANE OPTICAL CO., LIMITED', HIGH_BAND, 1],
    [person('Ingrid Solheim', 'NO'), 'SOLHEIMS, Ingrids Janovich', ALERT_THRESHOLD, 0.9],
    [person('Aidar Bekov', 'KZ'), 'BEKOV, Aydar Nurlanovich', ALERT_THRESHOLD, 0.9],
  ])('%j', (subject, name, least, most) => {
    const hits = screen(subject, index);
    expect(hits.map(({ entry }) => primaryName(entry))).toEqual([name]);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(least);
    expect(hits[0]?.score).toBeLessThanOrEqual(most);
  });

  it.each([
    company('Anadolu Isı Görüntüleme Ltd. Şti.', 'TR'),
    company('Almaty Optika TOO', 'KZ'),
    company('Nordlys Termografi AS', 'NO'),
    company('Baikal Armour Trade OOO', 'RU'),
  ])('no hit for $names', (subject) => {
    expect(screen(subject, index)).toEqual([]);
  });

  it('tells Ingrid Solheim apart by her country, and by more once it is known', () => {
    const entry = entries.find((one) => primaryName(one).startsWith('SOLHEIMS'));
    if (!entry) throw new Error('no such entry');
    expect(compare(person('Ingrid Solheim', 'NO'), entry).proposedFacts.map(({ field }) => field)).toEqual(['COUNTRY']);
    const known = { ...person('Ingrid Solheim', 'NO'), gender: 'FEMALE' as const };
    expect(compare(known, entry).proposedFacts.map(({ field }) => field)).toEqual(['GENDER', 'COUNTRY']);
  });
});
