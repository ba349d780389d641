import { describe, expect, it } from '@jest/globals';
import { sourceOfBytes } from './list-source';
import { Unreadable } from './whole-list';
import { allOf, childOf, childrenOf, textIn, type XmlElement } from './xml-element';
import { readXml, type XmlSeen } from './xml-records';

interface Read {
  readonly seen: XmlSeen;
  readonly records: readonly { readonly record: XmlElement; readonly raw: string }[];
}

async function read(text: string, size = text.length): Promise<Read> {
  const records: { record: XmlElement; raw: string }[] = [];
  const take = (record: XmlElement, raw: string): void => void records.push({ record, raw });
  const content = Buffer.from(text);
  const source = {
    name: 'list.xml',
    async *bytes() {
      for (let at = 0; at < content.length; at += size) yield await Promise.resolve(content.subarray(at, at + size));
    },
  };
  return { seen: await readXml(source, { root: 'list', records: { one: take, 'many/one': take } }), records };
}
async function refusal(text: string): Promise<unknown> {
  try {
    await readXml(sourceOfBytes('list.xml', Buffer.from(text)), { root: 'list', records: { one: () => undefined } });
    return 'read';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.errors[0];
  }
}

const first = '<x:one  id="1" x:code=\'A &amp; B\'><x:name>Łódź\r\n 大</x:name><x:name/><![CDATA[ <b> ]]></x:one>';
const second = '<one xmlns="urn:other"><a><b>1</b></a><a><b> 2 </b></a></one>';
const file = `<?xml version="1.0"?>\n<x:list xmlns:x="urn:x" made="today"><!-- <one/> -->
  ${first} <head><one/>3</head><head/>
  <many>text ${second}</many><one/></x:list>\n`;

describe('readXml', () => {
  it('gives one record after the other, and each as published, whatever the size of the pieces', async () => {
    const whole = await read(file);
    expect(whole.records.map(({ raw }) => raw)).toEqual([first, second, '<one/>']);
    for (const size of [1, 2, 5, 64]) expect(await read(file, size)).toEqual(whole);
  });

  it('tells names without prefixes, namespaces, attributes, text and lines', async () => {
    const { records, seen } = await read(file);
    const [one, other] = records.map(({ record }) => record);
    expect(one).toMatchObject({ name: 'one', namespace: 'urn:x', attributes: { id: '1', code: 'A & B' }, line: 3 });
    expect(one?.text).toBe('<b>');
    expect(childrenOf(one, 'name').map(({ text }) => text)).toEqual(['Łódź 大', '']);
    expect(textIn(one, 'name')).toBe('Łódź 大');
    expect(textIn(one, 'missing', 'name')).toBeNull();
    expect(other?.namespace).toBe('urn:other');
    expect(allOf(other, 'a', 'b').map(({ text }) => text)).toEqual(['1', '2']);
    expect(childOf(other, 'a', 'b')?.text).toBe('1');
    expect(seen).toMatchObject({ namespace: 'urn:x', rootAttributes: { made: 'today' } });
  });

  it('says what lies outside of the records', async () => {
    expect([...(await read(file)).seen.elsewhere]).toEqual([
      ['head', 2],
      ['head/one', 1],
    ]);
  });

  it.each([
    ['another root', '<rows><one/></rows>', { code: 'NOT_THIS_LIST', row: 1 }],
    ['an end before the end', '<list>\n<one><a>1</a></one>\n<one><a>', { code: 'TRUNCATED', row: 3 }],
    ['an end within a tag', '<list>\n<one><a', { code: 'TRUNCATED', row: 2 }],
    ['no element', '<?xml version="1.0"?>\n', { code: 'TRUNCATED' }],
    ['a tag that closes another', '<list>\n<one></two></list>', { code: 'XML_BROKEN', row: 2 }],
    ['an attribute twice', '<list><one a="1" a="2"/></list>', { code: 'XML_BROKEN', row: 1 }],
    ['a prefix nobody declared', '<list><y:one/></list>', { code: 'XML_BROKEN' }],
    ['an entity nobody declared', '<list><one>&bomb;</one></list>', { code: 'XML_BROKEN' }],
    ['a second root', '<list/><list/>', { code: 'XML_BROKEN' }],
    ['a control character', '<list><one>\u0001</one></list>', { code: 'XML_BROKEN' }],
    ['a document type', '<!DOCTYPE list><list/>', { code: 'XML_DOCTYPE' }],
    [
      'an entity bomb',
      '<!DOCTYPE list [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><list><one>&b;</one></list>',
      { code: 'XML_DOCTYPE' },
    ],
    ['a file from elsewhere', '<!DOCTYPE list SYSTEM "file:///etc/passwd"><list/>', { code: 'XML_DOCTYPE' }],
    ['deep nesting', `<list>${'<one>'.repeat(70)}`, { code: 'XML_TOO_DEEP' }],
    ['deep nesting outside of records', `<list>${'<a>'.repeat(70)}`, { code: 'XML_TOO_DEEP' }],
  ])('refuses %s', async (_, text, error) => {
    const refused = await refusal(text);
    expect(refused).toMatchObject({ file: 'list.xml', ...error });
    expect((refused as { what: string }).what).toMatch(/^\S.*\.$/);
  });

  it.each([
    ['record', (filling: string) => `<list><one>${filling}</one></list>`],
    ['comment', (filling: string) => `<list><!--${filling}--></list>`],
    ['attribute', (filling: string) => `<list><one a="${filling}"/></list>`],
  ])('refuses a %s of more than 8 MiB', async (_, text) => {
    expect(await refusal(text('x'.repeat(8 * 1024 * 1024 + 100_000)))).toMatchObject({ code: 'RECORD_TOO_LARGE' });
  });
});
