import { registerDistributor } from '@downstream/contracts/distributors';
import { describe, expect, it } from '@jest/globals';
import { emptyFacts, registrationOf } from './facts-model';
import { placeOf, pointerOf } from './pointers';

describe('the field of a pointer', () => {
  it.each([
    ['/legalName/latin', 'latin'],
    ['/legalName/native', 'native'],
    ['/legalName', 'native'],
    ['/registryNumber/scheme', 'scheme'],
    ['/registryNumber/value', 'number'],
    ['/address/lines/2', 'addressLines'],
    ['/address/city', 'city'],
    ['/address/country', 'addressCountry'],
    ['/contact', 'contactName'],
    ['/contact/phone', 'contactPhone'],
    ['/territory/4', 'territory'],
    ['/expectedAnnualVolume', 'volumes'],
    ['/expectedAnnualVolume/3', 'volumes.3'],
    ['/expectedAnnualVolume/12/quantity', 'volumes.12.quantity'],
    ['/parties/0/name/latin', undefined],
    ['', undefined],
  ])('%s is %s', (pointer, place) => expect(placeOf(pointer)).toBe(place));

  it('is known for every fact a registration can hold', () => {
    // Why one goes on beside others is no fact of the form: a dialog asks for it.
    const { explanation: _, ...shape } = registerDistributor.body.shape;
    expect(Object.keys(shape).filter((name) => placeOf(`/${name}`) === undefined)).toEqual([]);
    expect(Object.keys(registrationOf(emptyFacts())).sort()).toEqual(Object.keys(shape).sort());
  });

  it('is written with the signs of RFC 6901', () => {
    expect(pointerOf(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n');
    expect(pointerOf([])).toBe('');
  });
});
