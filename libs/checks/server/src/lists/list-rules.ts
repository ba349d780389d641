import { ownListRules, type ListRules } from '@downstream/checks/core';
import { isOwnList } from '@downstream/contracts';
import { publicListFacts, type PublicList } from './public-lists';

/** What is normal for a list; the same code judges all of them. */
export const rulesOf = (list: string): ListRules =>
  isOwnList(list) ? ownListRules : publicListFacts[list as PublicList].rules;
