import { describe, expect, it } from '@jest/globals';
import { ownList } from './own-list';
import { faultsOf, namesOf, readWell } from './testing/read-text-list';

describe('csv', () => {
  it('reads a table with id and name, in any order and with other columns, which it names', async () => {
    const { first, report } = await readWell(ownList, 'colour,name,id\nred,Sample Ltd,A1\n');
    expect(first).toMatchObject({ ref: 'A1', kind: 'UNKNOWN', names: [{ kind: 'PRIMARY', text: 'Sample Ltd' }] });
    expect(report.notes).toMatchObject([{ code: 'COLUMN_IGNORED', what: 'Columns not read: colour.' }]);
  });

  it('reads other words for columns, semicolons between them, and every kind of fact', async () => {
    const text =
      'Ref;Full name;AKA;Kind;Nationality;Date of birth;IDs;Address;Program;Notes\n' +
      'A1;Иван Петров;"Ivan Petrov; I. P.";Person;Russia;"circa 1970; 14.3.1971; 1975 to 1979";"TAX 7707083893 (RU); 12-34";"Moscow, Lenina 1";X;why\n';
    const { first } = await readWell(ownList, text);
    expect(namesOf(first)).toEqual(['PRIMARY Иван Петров', 'AKA Ivan Petrov', 'AKA I. P.']);
    expect(first).toMatchObject({
      kind: 'INDIVIDUAL',
      nationalities: ['RU'],
      births: [
        { from: '1970-01-01', to: '1970-12-31', circa: true },
        { from: '1971-03-14', to: '1971-03-14', circa: false },
        { from: '1975-01-01', to: '1979-12-31', circa: false },
      ],
      identifiers: [
        { type: 'TAX', number: '7707083893', country: 'RU' },
        { type: 'OTHER', number: '12-34', country: null },
      ],
      addresses: [{ street: 'Moscow, Lenina 1', country: 'RU' }],
      programmes: ['X'],
      remarks: ['why'],
    });
  });

  it('takes an entry of type address for one without names', async () => {
    const { first } = await readWell(ownList, 'id,name,type,country\n1,"Room 5, 1 Sample Street",address,HK\n');
    expect(first).toMatchObject({
      kind: 'ADDRESS',
      names: [],
      addresses: [{ street: 'Room 5, 1 Sample Street', country: 'HK' }],
    });
  });

  it('keeps a country it does not know as a remark, and says so', async () => {
    const { first, report } = await readWell(ownList, 'id,name,country\n1,A,Atlantis\n');
    expect(first.remarks).toEqual(['Country: Atlantis']);
    expect(report.notes).toMatchObject([{ code: 'COUNTRY_UNKNOWN' }]);
  });

  it('names the row and the column of everything wrong at once', async () => {
    const text = 'id,name,type,dob\n1,,person,13/13/1990\n1,b,robot,\n,c,,1990\n2,d,,01/02/1990\n';
    expect(await faultsOf(ownList, text)).toEqual([
      { code: 'VALUE_MISSING', row: 2, column: 'name' },
      { code: 'NOT_A_DATE', row: 2, column: 'dob' },
      { code: 'NUMBER_TWICE', row: 3, column: 'id' },
      { code: 'VALUE_UNKNOWN', row: 3, column: 'type' },
      { code: 'VALUE_MISSING', row: 4, column: 'id' },
      { code: 'NOT_A_DATE', row: 5, column: 'dob' },
    ]);
    expect(await faultsOf(ownList, 'name\nSample\n')).toEqual([{ code: 'COLUMN_MISSING', row: 1, column: 'id' }]);
    expect(await faultsOf(ownList, 'id,name,company\n1,a,b\n')).toEqual([
      { code: 'COLUMN_TWICE', row: 1, column: 'company' },
    ]);
    expect(await faultsOf(ownList, 'id,name\n1,a,b\n2,c\n')).toEqual([
      { code: 'COLUMN_COUNT', row: 2, column: 'name' },
    ]);
    expect(await faultsOf(ownList, 'foo,bar\n1,2\n')).toMatchObject([{ code: 'NOT_THIS_LIST' }]);
    expect(await faultsOf(ownList, 'id,name\n')).toMatchObject([{ code: 'FILE_EMPTY' }]);
    expect(await faultsOf(ownList, 'id,name\n1,"a')).toMatchObject([{ code: 'TRUNCATED' }]);
  });

  it('takes a word every object answers to for no type', async () => {
    expect(await faultsOf(ownList, 'id,name,type\n1,a,constructor\n')).toEqual([
      { code: 'VALUE_UNKNOWN', row: 2, column: 'type' },
    ]);
  });

  it.each(['x', '(', '1', 'and any successor ', 'a.k.a. ', 'a (b) ', '; ', 'é'])(
    'reads cells of 50,000 characters of %s in its stride',
    async (mark) => {
      const long = mark.repeat(50_000 / mark.length);
      const { first } = await readWell(
        ownList,
        `id,name,aliases,identifiers,country,remarks\n1,n,"${long}","${long}","${long}","${long}"\n`,
      );
      expect(first.ref).toBe('1');
    },
  );

  it('reads Windows-1252 and refuses broken UTF-8 and binary files', async () => {
    const { first } = await readWell(ownList, new Uint8Array(Buffer.from('id,name\n1,Müller\n', 'latin1')));
    expect(first.names[0]?.text).toBe('Müller');
    const broken = new Uint8Array([...new TextEncoder().encode('id,name\n1,Müller '), 0xff, 0x0a]);
    expect(await faultsOf(ownList, broken)).toMatchObject([{ code: 'ENCODING_BROKEN' }]);
    expect(await faultsOf(ownList, new Uint8Array([0x69, 0x64, 0x00, 0x2c]))).toMatchObject([
      { code: 'ENCODING_BINARY' },
    ]);
  });
});
