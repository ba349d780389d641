import { pdfTraits, refusal, RefusalError, type PdfTrait } from '@downstream/kernel';
import { damaged, type ByteSource } from './byte-source';
import type { Findings } from './reading';

/** So much of the end is looked at for the mark that ends a PDF. */
const TAIL = 1024;
/** Longer than any name looked for, each letter written as `#xx`. */
const OVERLAP = 64;

/** Bytes as characters: names are of letters that every encoding has at the same place. */
const characters = new TextDecoder('latin1');

/** A program is started, or a script runs, when somebody opens it or clicks into it (ISO 32000-2, 12.6.4). */
const active = { SCRIPT: '/JavaScript', PROGRAM: '/Launch' } as const;
const names: Readonly<Record<PdfTrait, string>> = {
  ENCRYPTED: '/Encrypt',
  ATTACHMENT: '/EmbeddedFile',
  FORM: '/AcroForm',
};

/** Names with their letters written out: `/J#61vaScript` is the same name. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/**
 * A PDF, handed on as it is. What lies in compressed objects is not seen here: pages are shown by a reader that runs
 * no script, and a scanner looks further.
 * @throws RefusalError DOCUMENT_DAMAGED without its end or with something behind it, DOCUMENT_ACTIVE for a script or
 * a command that starts a program
 */
export async function* pdf(source: ByteSource, findings: Findings): AsyncGenerator<Uint8Array> {
  const carried = new Set<PdfTrait>();
  let before = '';
  let tail = '';
  for (let bytes = await source.some(65_536); bytes.length > 0; bytes = await source.some(65_536)) {
    const text = characters.decode(bytes);
    const seen = plain(before + text);
    for (const [found, name] of Object.entries(active)) {
      if (seen.includes(name)) throw new RefusalError(refusal('DOCUMENT_ACTIVE', { found }));
    }
    for (const trait of pdfTraits) if (seen.includes(names[trait])) carried.add(trait);
    before = text.slice(-OVERLAP);
    tail = (tail + text).slice(-TAIL);
    yield bytes;
  }
  const end = tail.lastIndexOf('%%EOF');
  if (end === -1) throw damaged('CUT_SHORT');
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) throw damaged('MORE_BEHIND');
  findings.carries = pdfTraits.filter((trait) => carried.has(trait));
}
