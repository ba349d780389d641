import { goesWith, isShell, naceOf } from './activity-map';
import { conclude, finding, lacking, lackOf, type Finding, type Lack } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** K04: whether what the register says the company does goes with what it buys. */
export const activityFit = plugin({
  kind: 'K04',
  method: 'K04/1',
  reads: ['register', 'goods'],
  asks: ['COMPANY'],
  judge: ({ register, goods }) => {
    const activities = valueOf(register)?.activities ?? null;
    const lines = valueOf(goods);
    const codes = activities?.flatMap((one) => naceOf(one) ?? []) ?? [];
    const groups = [...new Set(lines?.flatMap((line) => line.groups) ?? [])];
    const controlled = lines?.some(({ sensitive }) => sensitive === true) ?? false;
    const findings: Finding[] = [];
    const lacks: Lack[] = [
      ...lackOf('register', register),
      // What is bought is for the buyer to say; the register is what it is held against.
      ...lackOf('goods', goods).filter(({ why }) => why !== 'ONLY_SAID'),
    ];
    if (register.known && codes.length === 0) {
      lacks.push(
        activities?.length ? { ...lacking('activity.map'), why: 'NOT_EVALUATED' } : lacking('register.activities'),
      );
    }
    if (lines?.length === 0) lacks.push(lacking('goods'));
    if (codes.length > 0 && lines && lines.length > 0) {
      if (controlled && codes.every(isShell)) findings.push(finding('SHELL_ACTIVITY', 3, { codes }));
      else if (!codes.some((code) => goesWith(code, groups)))
        findings.push(finding('ACTIVITY_UNFIT', 2, { codes, groups }));
      if (!controlled && lines.some(({ sensitive }) => sensitive === null)) lacks.push(lacking('goods.lists'));
    }
    return conclude(findings, lacks, { codes, groups });
  },
});
