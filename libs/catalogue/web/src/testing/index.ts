export { aCurrent, aGoodsRow, aVersion, summaryOf } from './a-list';
export { anItem, aClassification, aRow, aSensitivity } from './an-item';
export { atDesk, key, me, warmUp, whyNot, words } from './at-desk';
