import { describe, expect, it } from '@jest/globals';
import { placeClassesIn } from './place';

describe('what the words of an address give away', () => {
  it.each([
    ['P.O. Box 1234', ['PO_BOX']],
    ['Postfach 77', ['PO_BOX']],
    ['Regus, 12th floor', ['VIRTUAL_OFFICE']],
    ['ул. Ленина 4, кв. 12', ['RESIDENTIAL']],
    ['Flexi desk 44, RAKEZ Business Zone', ['FREE_ZONE_DESK']],
    ['c/o Harbour Corporate Services', ['REGISTERED_AGENT']],
    ['Unit 6, Logistics Park South', ['FORWARDER_WAREHOUSE']],
    ['Hafenstraße 4', []],
    ['Captain Road 9', []],
  ])('%s', (line, classes) => {
    expect(placeClassesIn([line])).toEqual(classes);
  });
});
