import { daysBetween } from './days';
import { conclude, finding, lacking, lackOf, notApplicable, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** Papers that end within so many days are looked at (domain reference 2, K15). */
const SOON_DAYS = 60;

/** K15: licences and registrations. Whether the papers are the right ones is for a person to say. */
export const licences = plugin({
  kind: 'K15',
  method: 'K15/1',
  reads: ['licences'],
  asks: [],
  judge: ({ licences: facts }, now) => {
    const papers = valueOf(facts);
    if (!papers) return conclude([], lackOf('licences', facts));
    const today = now.slice(0, 10);
    const findings = papers.flatMap(({ name, expiresOn }): Finding[] => {
      if (expiresOn === null) return [];
      const days = daysBetween(today, expiresOn);
      if (days < 0) return [finding('LICENCE_ENDED', 4, { name, expiresOn })];
      return days < SOON_DAYS ? [finding('LICENCE_ENDS_SOON', 2, { name, expiresOn, days })] : [];
    });
    return conclude(findings, papers.length === 0 ? [lacking('licences')] : lackOf('licences', facts), {
      papers: papers.length,
    });
  },
});

/** K16: whether accepted attestations cover every destination. */
export const attestationCoverage = plugin({
  kind: 'K16',
  method: 'K16/1',
  reads: ['coverage'],
  asks: [],
  judge: ({ coverage }) => {
    const map = valueOf(coverage);
    if (!map) return conclude([], lackOf('coverage', coverage));
    const { destinations, covered, missing } = map;
    const findings = covered < destinations ? [finding('NOT_COVERED', 4, { missing, covered, destinations })] : [];
    return conclude(findings, destinations === 0 ? [lacking('coverage.destinations')] : [], { covered, destinations });
  },
});

/** K17: whether everything it buys is classified. */
export const classification = plugin({
  kind: 'K17',
  method: 'K17/1',
  reads: ['goods'],
  asks: [],
  judge: ({ goods }) => {
    const lines = valueOf(goods);
    if (!lines) return conclude([], lackOf('goods', goods));
    const open = lines.filter(({ classified, hs6 }) => !classified || !hs6).map(({ text }) => text);
    const bare = lines.filter((line) => line.chplTier !== null && !line.controlNumber).map(({ text }) => text);
    const findings = [
      ...(open.length > 0 ? [finding('NOT_CLASSIFIED', 2, { goods: open })] : []),
      ...(bare.length > 0 ? [finding('NO_CONTROL_NUMBER', 3, { goods: bare })] : []),
    ];
    const unasked = lines.some(({ sensitive }) => sensitive === null);
    const lacks = [
      ...(lines.length === 0 ? [lacking('goods')] : []),
      ...(unasked ? [{ ...lacking('goods.lists'), why: 'NOT_EVALUATED' as const }] : []),
    ];
    return conclude(findings, lacks, { goods: lines.length });
  },
});

/** Less than so many of 100 points is looked at (domain reference 2, K18). */
const CAPABLE = 40;

/** K18: how the party controls its own trade, as it says. That it is so, an audit or papers must show. */
export const capability = plugin({
  kind: 'K18',
  method: 'K18/1',
  reads: ['capability'],
  asks: [],
  judge: ({ capability: facts }) => {
    const look = valueOf(facts);
    if (!look) return conclude([], lackOf('capability', facts));
    const findings = look.score < CAPABLE ? [finding('CONTROLS_WEAK', 2, { score: look.score })] : [];
    return conclude(findings, lackOf('capability', facts), { score: look.score });
  },
});

/** K19: who moves the goods. Names are screened by K01; routes come with shipments. */
export const carriers = plugin({
  kind: 'K19',
  method: 'K19/1',
  reads: ['carriers'],
  asks: [],
  judge: ({ carriers: facts }) => {
    const all = valueOf(facts);
    if (!all) return conclude([], lackOf('carriers', facts));
    if (all.length === 0) return notApplicable('NO_CARRIER');
    return conclude([], [{ fact: 'carriers.route', why: 'NOT_EVALUATED', source: null, silence: null }], {
      carriers: all.map(({ name }) => name),
    });
  },
});
