import { SaxesParser, type SaxesTagNS } from 'saxes';
import { listFileError, type ListFileErrorCode } from './list-file-error';
import type { ListSource } from './list-format';
import { textPieces } from './source-text';
import { Unreadable } from './whole-list';
import type { XmlElement } from './xml-element';

/** What a file is expected to hold. */
export interface XmlShape {
  /** Local name of the root element. */
  readonly root: string;
  /**
   * Which elements are records, by their path below the root (`Locations/Location`), and what takes them: the whole
   * element, and the text as published. Records may not lie within one another.
   */
  readonly records: Readonly<Record<string, (record: XmlElement, raw: string) => void>>;
}

/** What else was seen. */
export interface XmlSeen {
  /** Namespace of the root; empty where there is none. */
  readonly namespace: string;
  readonly rootAttributes: Readonly<Record<string, string>>;
  /** Elements that are neither within a record nor on the path to one, by path, and how many; of 50 paths at most. */
  readonly elsewhere: ReadonlyMap<string, number>;
}

const MIB = 1024 * 1024;
/** Deeper nesting is no list. */
const DEEPEST = 64;
/** A record, a comment or any other piece of markup in characters. */
const LARGEST_RECORD = 8 * MIB;
const MOST_PATHS = 50;
/** Many times what the longest list has; each is held in memory once it is an entry. */
const MOST_RECORDS = 1_000_000;

interface Building {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});

// Called for every element of files of over a hundred megabytes, hence plain loops.
function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  let found: Record<string, string> | null = null;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (!attribute || attribute.prefix === 'xmlns' || key === 'xmlns') continue;
    found ??= {};
    found[attribute.local] = attribute.value;
  }
  return found ?? NONE;
}

const BLANK = /^\s*$/;
const oneLine = (text: string): string => (BLANK.test(text) ? '' : text.replace(/\s+/g, ' ').trim());

/** Follows the parser's events; its fields are where in the file it is. */
class RecordReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  /** Paths on which a record lies, and all paths that lead to one. */
  private readonly onTheWay: ReadonlySet<string>;
  private readonly elsewhere = new Map<string, number>();
  private readonly path: string[] = [];
  /** The elements of the record under way, outermost first. */
  private readonly open: Building[] = [];
  /** Text of the file from `bufferStart` on, kept as far as a record needs it. */
  private buffer = '';
  private bufferStart = 0;
  private recordStart = 0;
  private lastEvent = 0;
  private records = 0;
  private ending = false;
  private root: Omit<XmlSeen, 'elsewhere'> | null = null;

  constructor(
    private readonly file: string,
    private readonly shape: XmlShape,
  ) {
    this.onTheWay = new Set(
      Object.keys(shape.records).flatMap((path) => {
        const names = path.split('/');
        return names.map((_, i) => names.slice(0, i + 1).join('/'));
      }),
    );
    this.parser.on('error', ({ message }) => {
      if (this.ending) this.refuse('TRUNCATED', 'The file ends before its last element does: it was cut off.');
      this.refuse('XML_BROKEN', `The XML is broken: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`);
    });
    this.parser.on('doctype', () =>
      this.refuse(
        'XML_DOCTYPE',
        'The file has a document type declaration, which no list has and attacks are made of.',
      ),
    );
    this.parser.on('opentag', (tag) => this.opened(tag));
    this.parser.on('closetag', () => this.closed());
    this.parser.on('text', (text) => this.said(text));
    this.parser.on('cdata', (text) => this.said(text));
  }

  read(piece: string): void {
    // A record's first tag may have begun in the piece before this one, after the last tag that was whole.
    const needed = this.open.length > 0 ? this.recordStart : this.lastEvent;
    this.buffer = this.buffer.slice(needed - this.bufferStart);
    this.bufferStart = needed;
    this.buffer += piece;
    this.parser.write(piece);
    const from = this.open.length > 0 ? this.recordStart : this.lastEvent;
    if (this.parser.position - from > LARGEST_RECORD) {
      const what = `A record or a piece of markup is larger than ${LARGEST_RECORD / MIB} MiB.`;
      this.refuse('RECORD_TOO_LARGE', what);
    }
  }

  end(): XmlSeen {
    this.ending = true;
    this.parser.close();
    const { root } = this;
    if (!root) return this.refuse('TRUNCATED', 'The file has no element at all.');
    return { ...root, elsewhere: this.elsewhere };
  }

  private refuse(code: ListFileErrorCode, what: string): never {
    const { line, column } = this.parser;
    throw new Unreadable(listFileError(this.file, code, what, line, `character ${column + 1}`));
  }

  private opened(tag: SaxesTagNS): void {
    this.lastEvent = this.parser.position;
    const { local, uri } = tag;
    if (!this.root) {
      if (local !== this.shape.root) {
        const what = `The outermost element is ${local}; a file of this format has ${this.shape.root}.`;
        throw new Unreadable(listFileError(this.file, 'NOT_THIS_LIST', what, this.parser.line));
      }
      this.root = { namespace: uri, rootAttributes: attributesOf(tag) };
    } else {
      this.path.push(local);
      if (this.path.length >= DEEPEST) this.refuse('XML_TOO_DEEP', `Elements are nested more than ${DEEPEST} deep.`);
      if (this.open.length > 0) this.begin(tag);
      else this.outside(tag, this.path.join('/'));
    }
  }

  private outside(tag: SaxesTagNS, path: string): void {
    if (Object.hasOwn(this.shape.records, path)) {
      const end = this.parser.position - this.bufferStart;
      this.recordStart = this.bufferStart + this.buffer.lastIndexOf('<', end - 1);
      this.begin(tag);
    } else if (!this.onTheWay.has(path) && (this.elsewhere.has(path) || this.elsewhere.size < MOST_PATHS)) {
      this.elsewhere.set(path, (this.elsewhere.get(path) ?? 0) + 1);
    }
  }

  private begin(tag: SaxesTagNS): void {
    this.open.push({
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      line: this.parser.line,
      text: '',
    });
  }

  private said(text: string): void {
    const element = this.open.at(-1);
    // Nearly all text is the indentation of children.
    if (element) element.text += BLANK.test(text) ? ' ' : text;
  }

  private closed(): void {
    this.lastEvent = this.parser.position;
    const element = this.open.pop();
    const parent = this.open.at(-1);
    if (element) element.text = oneLine(element.text);
    if (element && parent) parent.children.push(element);
    else if (element) this.finished(element);
    this.path.pop();
  }

  private finished(record: XmlElement): void {
    this.records++;
    if (this.records > MOST_RECORDS) this.refuse('FILE_TOO_LARGE', `The file has more than ${MOST_RECORDS} records.`);
    const raw = this.buffer.slice(this.recordStart - this.bufferStart, this.lastEvent - this.bufferStart);
    this.shape.records[this.path.join('/')]?.(record, raw);
  }
}

/**
 * Reads an XML file record by record, never holding more than one. Nothing outside the file is ever fetched: a document
 * type declaration, which is where entities are declared, refuses the file.
 * @throws Unreadable with line and column when the file is no XML, was cut off, has another root, is nested more than
 *   64 deep, has a record of more than 8 MiB or more than a million of them; records taken before that must be thrown
 *   away
 */
export async function readXml(source: ListSource, shape: XmlShape): Promise<XmlSeen> {
  const reader = new RecordReader(source.name, shape);
  for await (const piece of textPieces(source, 'XML')) reader.read(piece);
  return reader.end();
}
