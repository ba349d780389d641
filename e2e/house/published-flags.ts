import type { FlagRuleId } from '@downstream/risk/core';

/** What a published report names against a buyer, and the flag of the catalogue that stands for it. */
export interface PublishedFlag {
  readonly of: string;
  readonly says: string;
  readonly flag: FlagRuleId;
}

const named = (of: string, ...flags: readonly (readonly [string, FlagRuleId])[]): readonly PublishedFlag[] =>
  flags.map(([says, flag]) => ({ of, says, flag }));

/** Case by case, in the order of the cases. */
export const publishedFlags: readonly PublishedFlag[] = [
  ...named(
    'C01',
    ['new company', 'RF-01'],
    ['no revenue in 2022', 'RF-06'],
    ['address is an apartment block', 'RF-12'],
    ['order out of scale', 'RF-07'],
  ),
  ...named('C02', ['a forwarder is the consignee', 'RF-19'], ['activity does not match the goods', 'RF-33']),
  ...named('C03', ['goods called something else', 'RF-34'], ['does business with state and military', 'RF-46']),
  ...named('C04', ['by way of the Emirates', 'RF-20'], ['the seller had said it sells no more to Russia', 'RF-64']),
  ...named('C05', ['by way of Turkey and the Emirates', 'RF-20']),
  ...named('C06', ['by way of a firm in Hong Kong', 'RF-20'], ['its maker says it sells no more to Russia', 'RF-64']),
  ...named(
    'C07',
    ['registered after the invasion', 'RF-01'],
    ['ships a week after it was registered', 'RF-05'],
    ['same man as the supplier that stopped direct sales', 'RF-04'],
  ),
  ...named(
    'C08',
    ['registered after the invasion', 'RF-01'],
    ['same owner as the Russian importer', 'RF-53'],
    ['re-export within the customs union', 'RF-21'],
  ),
  ...named('C09', ['a transit country', 'RF-22'], ['goods of high priority', 'RF-01']),
  ...named(
    'C10',
    ['shell companies', 'RF-08'],
    ['one man behind three companies', 'RF-51'],
    ['a false end use', 'RF-33'],
    ['the real end user is listed', 'RF-17'],
  ),
];
