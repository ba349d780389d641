/** Inflates raw deflate data; stops with an error beyond `most` bytes. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array>;

/** What a ZIP file holds, or why it cannot be read: a sentence part in plain English. */
export type Unpacked =
  { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> } | { readonly ok: false; readonly why: string };

/** Beyond these a file is no dossier of ours, or a trap: unpacked bytes of all files together, and number of files. */
const MOST_BYTES = 1 << 30;
const MOST_FILES = 100_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** An empty part, a step up, a drive, a backslash: names that mean different things to different readers. */
const UNSAFE = /[\\:\0]|(^|\/)\.{0,2}(\/|$)/;

class Unreadable extends Error {}
const stop = (why: string): never => {
  throw new Unreadable(why);
};

/** Where the record at the end of a ZIP file begins; searched from behind, for a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return stop('it is no ZIP file, or cut off');
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly plain: number;
  readonly place: number;
}

/** The entries of the central directory, folders left out. */
function entriesOf(view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === 0xffffffff || count === 0xffff) stop('it is a ZIP64 file, which is larger than a browser can verify');
  if (count > MOST_FILES) stop('it has too many files');
  const text = new TextDecoder('utf-8', { fatal: true });
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) stop('its directory is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((n) => view.getUint16(at + n, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > end) stop('its directory is damaged');
    const name = text.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const plain = view.getUint32(at + 24, true);
    total += plain;
    if (total > MOST_BYTES) stop('it unpacks to more than a browser can verify');
    if (UNSAFE.test(name.replace(/\/$/, '')) || names.has(name)) stop(`it has an entry that is not allowed: ${name}`);
    names.add(name);
    const packed = view.getUint32(at + 20, true);
    const place = view.getUint32(at + 42, true);
    if (!name.endsWith('/')) entries.push({ name, method: view.getUint16(at + 10, true), packed, plain, place });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function packedBytes(view: DataView, { name, packed, place }: Entry): Uint8Array {
  if (place + 30 > view.byteLength || view.getUint32(place, true) !== LOCAL) stop(`${name} is not where it should be`);
  const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  if (start + packed > view.byteLength) stop(`${name} ends too early`);
  return new Uint8Array(view.buffer, view.byteOffset + start, packed);
}

/** Inflates with what the browser has. */
export const inflateRaw: Inflate = async (packed, most) => {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Unreadable('a file in it is longer than it says');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

/**
 * Unpacks a ZIP file in memory, bounded in size and number. Names are taken from the central directory alone; ZIP64,
 * encryption and methods other than stored and deflated are refused.
 */
export async function readZip(bytes: Uint8Array, inflate: Inflate = inflateRaw): Promise<Unpacked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    for (const entry of entriesOf(view)) {
      const { name, method, plain } = entry;
      if (method !== 0 && method !== 8) stop(`${name} is packed in a way that is not known here`);
      const packed = packedBytes(view, entry);
      const content = method === 0 ? packed : await inflate(packed, plain);
      if (content.length !== plain) stop(`${name} is not as long as the directory says`);
      files.set(name, content);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, why: cause.message };
    return { ok: false, why: 'a file in it cannot be unpacked' };
  }
  return { ok: true, files };
}
