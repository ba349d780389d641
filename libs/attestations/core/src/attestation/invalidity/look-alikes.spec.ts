import { describe, expect, it } from '@jest/globals';
import { anAttested, knownBeside } from '../testing';
import { domainsNamedAfter, lookAlikes } from './look-alikes';

const { party } = knownBeside();
const { issuer, signatory } = anAttested();
const named = (native: string) => anAttested({ issuer: { ...issuer, name: { native, latin: null, language: null } } });

describe('lookAlikes', () => {
  it.each(['Andes Termografla SpA', 'Andes Termogarfia SpA', 'Andes Termogafia SpA'])('sees a slip: %s', (name) =>
    expect(lookAlikes(named(name), party)).toEqual(['Andes Termografía SpA']),
  );
  it.each(['ANDES TERMOGRAFIA S.P.A.', 'Andes Termografía SpA', 'Andes Optica SpA', 'Andes Termografia Norte SpA'])(
    'sees none: %s',
    (name) => expect(lookAlikes(named(name), party)).toEqual([]),
  );

  it('takes a name in another script for no slip, and one that is the same for enough', () => {
    const both = { ...party, names: [{ native: 'ТОО «Алатау Энерго»', latin: 'Alatau Energo LLP', language: 'ru' }] };
    expect(lookAlikes(named('Alatau Energo'), both)).toEqual([]);
    expect(lookAlikes(named('Alatau Enargo'), both)).toEqual(['Alatau Energo LLP']);
  });

  it('sees a mail domain that is nearly that of the website', () => {
    const mail = (email: string) => lookAlikes(anAttested({ signatory: { ...signatory, email } }), party);
    expect(mail('isabel@andes-termografla.example')).toEqual(['andes-termografia.example']);
    expect(mail('isabel@andes-termografia.example')).toEqual([]);
    expect(mail('isabel@gmail.com')).toEqual([]);
  });
});

describe('domainsNamedAfter', () => {
  const forwarders = ['Quick Freight Forwarding GmbH', 'Maersk'];
  it.each([
    ['ops@quickfreight.example', ['quickfreight.example']],
    ['ops@quick-freight.example', ['quick-freight.example']],
    ['ops@maersk.example', ['maersk.example']],
    ['ops@quick.example', []],
    ['isabel@andes-termografia.example', []],
  ])('%s', (email, domains) => expect(domainsNamedAfter(forwarders, email)).toEqual(domains));
});
