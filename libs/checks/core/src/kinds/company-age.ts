import { daysBetween, monthsBetween } from './days';
import { conclude, finding, lacking, lackOf, type Finding, type Lack } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** Companies younger than so many months, and changes within them (domain reference 2, K03). */
const YOUNG_MONTHS = 12;
/** So many things changed at once are looked at. */
const MANY_CHANGES = 2;
/** Since the invasion: companies made for the trade around it are younger than that. */
export const INVASION = '2022-02-24';

const watched: readonly string[] = ['NAME', 'OWNER', 'ADDRESS', 'ACTIVITY'];

/** K03: how old the company is, and how much of it is new. */
export const companyAge = plugin({
  kind: 'K03',
  method: 'K03/1',
  reads: ['register', 'saidHistory', 'goods', 'markets'],
  asks: ['COMPANY'],
  judge: ({ register, saidHistory, goods, markets }, now) => {
    const today = now.slice(0, 10);
    const entry = valueOf(register);
    const history = valueOf(saidHistory);
    const born = entry?.incorporatedOn ?? history?.incorporatedOn ?? null;
    const changes = [...(entry?.changes ?? []), ...(history?.changes ?? [])].filter(
      ({ on }) => on <= today && monthsBetween(on, today) < YOUNG_MONTHS,
    );
    const changed = [...new Set(changes.map(({ what }) => what))].filter((what) => watched.includes(what)).sort();
    const findings: Finding[] = [];
    const lacks: Lack[] = lackOf('register', register);
    if (register.known && (entry?.incorporatedOn ?? null) === null) lacks.push(lacking('register.incorporatedOn'));
    if (register.known && (entry?.changes ?? null) === null) lacks.push(lacking('register.changes'));
    if (born !== null) {
      const months = monthsBetween(born, today);
      if (daysBetween(born, today) < 0) findings.push(finding('BORN_IN_FUTURE', 3, { incorporatedOn: born }));
      if (months < YOUNG_MONTHS) findings.push(finding('COMPANY_YOUNG', 2, { incorporatedOn: born, months }));
      if (born >= INVASION) {
        const high = valueOf(goods)?.filter(({ chplTier }) => chplTier !== null) ?? [];
        const outside = valueOf(markets)?.outside ?? null;
        if (high.length > 0 && outside !== null && outside.length > 0) {
          const facts = { incorporatedOn: born, goods: high.map(({ text }) => text), markets: outside };
          findings.push(finding('NEW_AND_SENSITIVE', 3, facts));
        }
        // Of a new company it matters what it sells and where to: unknown, it is not fine.
        lacks.push(...lackOf('goods', goods).filter(({ why }) => why !== 'ONLY_SAID'));
        if (outside === null) lacks.push({ ...lacking('markets.coalition'), why: 'NOT_EVALUATED' });
      }
    }
    if (changed.length >= MANY_CHANGES) findings.push(finding('MANY_CHANGES', 2, { changed }));
    return conclude(findings, lacks, {
      incorporatedOn: born,
      months: born === null ? null : monthsBetween(born, today),
      changed,
      changes: entry?.changes?.map(({ what, on }) => `${what} ${on}`) ?? null,
    });
  },
});
