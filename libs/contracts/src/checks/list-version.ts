import { listAlarmCodes } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { personal } from '../personal';
import { listCode } from './own-list-name';

/**
 * Whether a version may be screened against. `HELD`: it has alarms and waits for two people; `REJECTED`: one of them
 * said no; `SUPERSEDED`: it was held, and a later version has come into force meanwhile.
 */
export const versionStatus = z.enum(['RELEASED', 'HELD', 'REJECTED', 'SUPERSEDED']);

/** Why a version is held, with the figures. Which of them are given goes by the code. */
export const listAlarm = z.strictObject({
  code: z.enum(listAlarmCodes),
  /** What was counted: entries, removed, added or changed ones, lost names or addresses. */
  count: z.number().int().nullable(),
  /** The same count of the version before. */
  of: z.number().int().nullable(),
  /** What it may be at most; at least, for the floor. */
  limit: z.number().int().nullable(),
  /** The missing canary, the absent files, or the date that is ahead. */
  what: z.string().nullable(),
});

export const versionVerdict = z.enum(['CONFIRM', 'REJECT']);

/** Figures of a version. */
export const versionCounts = {
  entries: z.number().int(),
  /** Entries by kind: INDIVIDUAL, ENTITY, VESSEL, AIRCRAFT, ADDRESS, UNKNOWN. */
  byType: z.record(z.string(), z.number().int()),
  names: z.number().int(),
  addresses: z.number().int(),
  ids: z.number().int(),
  added: z.number().int(),
  /** Entries that are not the same to the letter. */
  changed: z.number().int(),
  /** Those of the changed that say the same in other words. */
  reworded: z.number().int(),
  removed: z.number().int(),
};

/** A version as a log seals it: the deployment's that of a public list, a tenant's that of a list of its own. */
export const versionState = z.strictObject({
  id: z.uuid(),
  list: listCode,
  version: z.number().int(),
  status: versionStatus,
  format: z.string(),
  /** When the publisher made it, if the files say so. */
  generatedAt: fields.instant.nullable(),
  importedAt: fields.instant,
  /** The user with the right to import it, or a machine principal. */
  importedBy: z.uuid(),
  /** Over the SHA-256 of its files in the order of their names, a line each. */
  sha256: fields.sha256,
  ...versionCounts,
  files: z.array(z.strictObject({ name: z.string(), sha256: fields.sha256, bytes: z.number().int() })),
  /** Files of the set that were not given, and whose content is that of the version before. */
  kept: z.array(z.string()),
  notes: z.array(z.string()),
  sample: z.boolean(),
  /** The version it was compared with. */
  follows: z.uuid().nullable(),
  alarms: z.array(listAlarm),
  /** Why a tenant wants its list to be searched no longer; only the version that ends a list has one. */
  reason: personal(z.string()).nullable().optional(),
  votes: z.array(z.strictObject({ personId: z.uuid(), by: z.uuid(), at: fields.instant, verdict: versionVerdict })),
});
