import { SaxesParser } from 'saxes';
import { UnreadableTable } from './table';

/** An element as it opens: its name without prefix, its attributes as written. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told while XML goes by. */
export interface XmlListener {
  open?(tag: XmlTag): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece. A document type is refused before anything in it is looked at: no workbook has one, and every
 * trick with entities needs it.
 */
export class XmlStream {
  private readonly parser = new SaxesParser();

  constructor(listener: XmlListener) {
    this.parser.on('doctype', () => {
      throw new UnreadableTable({ code: 'XML_DOCTYPE' });
    });
    this.parser.on('opentag', (tag) => listener.open?.({ name: local(tag.name), attributes: tag.attributes }));
    this.parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
    this.parser.on('text', (text) => listener.text?.(text));
    this.parser.on('cdata', (text) => listener.text?.(text));
  }

  /** @throws UnreadableTable XML_DOCTYPE, XML_BROKEN */
  write(piece: string): void {
    this.guarded(() => this.parser.write(piece));
  }

  /** @throws UnreadableTable XML_BROKEN where something was left open */
  end(): void {
    this.guarded(() => this.parser.close());
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw error instanceof UnreadableTable ? error : new UnreadableTable({ code: 'XML_BROKEN' });
    }
  }
}

/** Reads XML that is there as a whole. @throws UnreadableTable */
export function readXml(
  xml: string,
  open: (tag: XmlTag) => void,
  close: (name: string) => void = () => undefined,
): void {
  const stream = new XmlStream({ open, close });
  stream.write(xml);
  stream.end();
}
