import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { allCommands } from '../support/four-eyes/commands';
import { jobsOnPaper, playedOnPaper } from '../support/four-eyes/paper-commands';
import { paperSequences, paperTiers, playOnPaper } from '../support/four-eyes/paper-sequences';

/** FOUR_EYES_SEQUENCES=100000 npm run e2e -- api four-eyes-cores: all of them; a share of them in every run. */
const sequences = Number(process.env['FOUR_EYES_SEQUENCES'] ?? 5000);
const seed = Number(process.env['FOUR_EYES_SEED'] ?? 20261123);
const commands = allCommands();

describe('sequences of commands on the cores', () => {
  it('play commands of the description', () => {
    const ids = new Set(commands.map(({ id }) => id));
    expect(Object.keys(playedOnPaper).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('approve nothing that one person has made and checked', () => {
    const granted = new Map<string, number>();
    let [commandsPlayed, approvals, letGo] = [0, 0, 0];
    const started = performance.now();
    fc.assert(
      fc.property(paperTiers, paperSequences(commands, 24), (tier, steps) => {
        const played = playOnPaper(tier, steps);
        commandsPlayed += steps.length;
        approvals += played.approvals;
        letGo += played.letGo;
        for (const id of played.granted) granted.set(id, (granted.get(id) ?? 0) + 1);
        expect(played.wrong).toEqual([]);
      }),
      { numRuns: sequences, seed, ...(process.env['FOUR_EYES_PATH'] && { path: process.env['FOUR_EYES_PATH'] }) },
    );
    const seconds = Math.round((performance.now() - started) / 1000);
    console.info(
      JSON.stringify({
        sequences,
        seed,
        commandsPlayed,
        approvals,
        letGo,
        seconds,
        granted: Object.fromEntries(granted),
      }),
    );
    // What is never granted, and what is never approved or let go, proves nothing.
    const names = [...Object.keys(playedOnPaper), ...Object.keys(jobsOnPaper).map((job) => `job ${job}`)];
    expect(names.filter((id) => !granted.has(id))).toEqual([]);
    expect(approvals).toBeGreaterThan(sequences / 50);
    expect(letGo).toBeGreaterThan(sequences / 50);
  }, 3_600_000);
});
