import { describe, expect, it } from '@jest/globals';
import { sendable } from './sendable';

const owner = (reason: string) => ({
  id: '1',
  kind: 'PERSON' as const,
  name: { native: 'Olga', latin: null, language: null },
  dateOfBirth: null,
  nationality: null,
  country: null,
  address: null,
  position: null,
  share: { kind: 'UNKNOWN' as const, reason },
});
const draft = (reason: string) => ({
  question: 'owners',
  answer: { type: 'PARTIES' as const, parties: [owner(reason)] },
  base: 0,
});

describe('sendable', () => {
  it('holds an unknown share back until its reason is there', () => {
    expect(sendable(draft(' ')).answer).toMatchObject({ parties: [{ share: null }] });
    expect(sendable(draft('they do not answer'))).toEqual(draft('they do not answer'));
  });

  it('leaves every other answer as it is', () => {
    const text = { question: 'contactName', answer: { type: 'TEXT' as const, text: '' }, base: 2 };
    expect(sendable(text)).toBe(text);
  });
});
