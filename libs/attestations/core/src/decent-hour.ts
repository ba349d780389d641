import type { Instant } from '@downstream/kernel';

const MORNING = 8;
const EVENING = 20;

/** `Intl.Locale` as it is: the zones are an accessor in some runtimes and a function in others. */
interface WithZones {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as unknown as WithZones;
    const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    return zones.length > 0 ? zones : ['UTC'];
  } catch {
    return ['UTC'];
  }
}

function hourIn(timeZone: string, at: Instant): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return Number(format.format(Date.parse(at)));
}

/**
 * Whether a letter that nobody waits for may arrive in a country now: from eight in the morning to eight in the evening.
 * Where a country has several times of day, in more than half of its zones, for nobody knows in which one the reader is.
 * @param country ISO 3166-1 alpha-2; one without zones is taken to live by UTC
 */
export function isDecentHour(country: string, at: Instant): boolean {
  const hours = zonesOf(country).map((zone) => hourIn(zone, at));
  const decent = hours.filter((hour) => hour >= MORNING && hour < EVENING);
  return decent.length * 2 > hours.length;
}
