import { parseInstant, type NoticeKind } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isTimeZone, mailTime, usualSettings, type NoticeSettings } from './mail-time';
import { modeOf, noticeRules, optional } from './notice-rules';

const berlin: NoticeSettings = { timeZone: 'Europe/Berlin', quiet: { from: 22 * 60, until: 7 * 60 }, modes: {} };
const at = (kind: NoticeKind, now: string, settings = berlin) => mailTime(kind, settings, parseInstant(now));

describe('when a notice goes out by e-mail', () => {
  it('is at once in the day, and in the morning at night', () => {
    expect(at('APPROVAL_WAITING', '2026-03-12T14:00:00Z')).toBe('2026-03-12T14:00:00.000Z');
    expect(at('APPROVAL_WAITING', '2026-03-12T21:30:00Z')).toBe('2026-03-13T06:00:00.000Z');
    expect(at('APPROVAL_WAITING', '2026-03-13T05:59:00Z')).toBe('2026-03-13T06:00:00.000Z');
    expect(at('APPROVAL_WAITING', '2026-03-13T06:00:00Z')).toBe('2026-03-13T06:00:00.000Z');
  });

  it('is at once whatever the hour where it is urgent', () => {
    expect(at('HOLD_PLACED', '2026-03-12T23:30:00Z')).toBe('2026-03-12T23:30:00.000Z');
  });

  it('is eight in the morning for a digest, on the wall of whoever reads it', () => {
    expect(at('REVIEW_DECIDED', '2026-03-12T14:00:00Z')).toBe('2026-03-13T07:00:00.000Z');
    expect(at('REVIEW_DECIDED', '2026-03-12T14:00:00Z', usualSettings)).toBe('2026-03-13T08:00:00.000Z');
    const tokyo = { ...usualSettings, timeZone: 'Asia/Tokyo' };
    expect(at('REVIEW_DECIDED', '2026-03-12T14:00:00Z', tokyo)).toBe('2026-03-12T23:00:00.000Z');
    const late: NoticeSettings = { ...berlin, quiet: { from: 20 * 60, until: 9 * 60 + 30 } };
    expect(at('REVIEW_DECIDED', '2026-03-12T14:00:00Z', late)).toBe('2026-03-13T08:30:00.000Z');
  });

  it('keeps to the wall when the clocks are put forward and back', () => {
    expect(at('APPROVAL_WAITING', '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(at('REVIEW_DECIDED', '2026-10-24T22:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  it('is never for what was switched off, and always for what nobody may switch off', () => {
    const off = { ...berlin, modes: { REVIEW_DECIDED: 'OFF', HOLD_PLACED: 'OFF', APPROVAL_WAITING: 'OFF' } } as const;
    expect(at('REVIEW_DECIDED', '2026-03-12T14:00:00Z', off)).toBeNull();
    expect(at('HOLD_PLACED', '2026-03-12T14:00:00Z', off)).toBe('2026-03-12T14:00:00.000Z');
    expect(modeOf('APPROVAL_WAITING', off.modes)).toBe('INSTANT');
    const kinds = Object.keys(noticeRules) as NoticeKind[];
    expect(kinds.filter(optional)).toEqual([
      ...['REVIEW_RETURNED', 'REVIEW_DECIDED', 'REVIEW_ASSIGNED', 'REVIEW_MENTION', 'REVIEW_ANSWERED'],
      ...['REVIEW_DUE_SOON', 'DISTRIBUTOR_SUBMITTED', 'LETTERS_RETURN', 'ANSWERS_OVERDUE'],
      ...['CHANGE_FOUND', 'REVIEW_DATE_NEAR'],
    ]);
  });

  it('is never in quiet hours and never before now, in any zone', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland');
    const minute = fc.integer({ min: 0, max: 1439 });
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(zone, minute, minute, moment, (timeZone, from, until, time) => {
        const now = parseInstant(new Date(Math.floor(time / 60_000) * 60_000).toISOString());
        const due = mailTime('APPROVAL_WAITING', { timeZone, quiet: { from, until }, modes: {} }, now);
        expect(due !== null && due >= now).toBe(true);
        expect(Date.parse(due ?? '') - Date.parse(now)).toBeLessThanOrEqual(25 * 3_600_000);
      }),
      { numRuns: 60 },
    );
  });
});

it('knows a time zone from a word', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', '', "'; drop"].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
