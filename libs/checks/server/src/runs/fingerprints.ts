import { pluginOf, type CheckInputs, type JudgedKind } from '@downstream/checks/core';
import canonicalize from 'canonicalize';
import { sha256 } from '../lists/list-version-builder';
import type { OutsideFacts, OwnFacts } from './gather-facts';

const outside: ReadonlySet<string> = new Set<OutsideFacts>([
  'register',
  'leiRecord',
  'taxRecord',
  'domain',
  'capacity',
]);

/**
 * The fingerprint of what a check is made of: its method, the facts of ours that it reads, and what it asks others. What
 * they answer is no part of it, for it is not known before they are asked.
 */
export function inputsOf(kind: JudgedKind, { facts, questions, money }: OwnFacts): string {
  const { method, reads, asks } = pluginOf(kind);
  const own = reads.filter((name) => !outside.has(name)) as readonly (keyof Omit<CheckInputs, OutsideFacts>)[];
  return sha256(
    canonicalize({
      method,
      facts: Object.fromEntries(own.map((name) => [name, facts[name]])),
      asked: Object.fromEntries(asks.map((source) => [source, questions[source]])),
      money: (reads as readonly string[]).includes('capacity') ? money : null,
    }) ?? '',
  );
}
