import { parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { isDecentHour } from './decent-hour';

const at = (time: string) => parseInstant(`2026-03-12T${time}:00Z`);

describe('a decent hour', () => {
  it('is day where the reader is', () => {
    expect(['06:59', '07:00', '18:59', '19:00'].map((time) => isDecentHour('DE', at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isDecentHour('SG', at('07:00'))).toBe(true);
    expect(isDecentHour('SG', at('13:00'))).toBe(false);
    expect(isDecentHour('IN', at('02:15'))).toBe(false);
    expect(isDecentHour('IN', at('02:35'))).toBe(true);
  });

  it('comes in every country on every day, also in those with many zones and in none', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => at(`${String(hour).padStart(2, '0')}:00`));
    for (const country of ['US', 'RU', 'BR', 'AU', 'FR', 'KI', 'CN', 'ZZ', '']) {
      const decent = hours.filter((hour) => isDecentHour(country, hour)).length;
      expect([country, decent >= 8 && decent <= 16]).toEqual([country, true]);
    }
  });
});
