// Verifies evidence dossiers offline. Needs Node.js 20 or later, nothing else; shares no code with what writes them. The
// checks, in this order, and their codes are explained in docs/dossier-format.md; they rest on RFC 6962 (Merkle trees),
// RFC 8785 (canonical JSON), c2sp.org/signed-note and c2sp.org/tlog-checkpoint.
import { createHash, createPublicKey, verify } from 'node:crypto';
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const stop = (report) => {
  throw Object.assign(new Error(report.why ?? report.firstBad.why), { report });
};
const unreadable = (file, why) => stop({ verdict: 'UNREADABLE', file, why });
const ensure = (fine, at, what, why) => fine || stop({ verdict: 'ALTERED', firstBad: { ...at, what, why } });
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (bytes) => bytes.toString('hex');
const fromHex = (text) => Buffer.from(text, 'hex');
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const areHashes = (value) => Array.isArray(value) && value.every(isHash);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isInstant = (value) => /^\d{4}-.*\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const hasOnly = (value, members) => isObject(value) && Object.keys(value).sort().join(' ') === members;

function canonical(value, depth = 0) {
  if (depth > 64 || (typeof value === 'string' && !value.isWellFormed())) throw new Error('it has no canonical form');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
  const member = (name) => `${canonical(name)}:${canonical(value[name], depth + 1)}`;
  return `{${Object.keys(value).sort().map(member).join()}}`;
}

/** The value of bytes in canonical JSON, if it passes the test; otherwise undefined. */
function parsed(bytes, test) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    return canonical(value) === text && !text.includes('"__proto__":') && test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a .jsonl file, one after the other; each must pass the test. */
function* rows(pack, file, test) {
  const all = pack.read(file);
  for (let start = 0, line = 1; start < all.length; line++) {
    const end = all.indexOf(10, start);
    const bytes = all.subarray(start, Math.max(start, end));
    const value = parsed(bytes, test);
    ensure(value, { file, line }, 'MALFORMED', 'this line does not follow the format');
    yield { line, bytes, value };
    start = end + 1;
  }
}

const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const split = (size, half = 1) => (half * 2 < size ? split(size, half * 2) : half);

/** The roots over the first `old` of `size` leaves and over all, climbing a path from where `start` begins. */
function climb(old, size, path, start) {
  const begun = start(old, size);
  if (begun) return begun;
  const half = split(size);
  const [before, after] = old <= half ? climb(old, half, path, start) : climb(old - half, size - half, path, start);
  const side = path.shift() ?? Buffer.of();
  return old <= half ? [before, nodeHash(after, side)] : [nodeHash(side, before), nodeHash(side, after)];
}

/** If the path proves that a leaf stands at its place: the root the tree had when this was its last leaf. */
function rootThen(leaf, index, { size, root }, hashes) {
  const path = hashes.map(fromHex);
  const [before, after] = climb(index + 1, size, path, (_, width) => width < 2 && [leaf, leaf]);
  return index < size && path.length === 0 && after.equals(root) ? before : undefined;
}

/** Whether the path proves that the later tree continues the earlier one. */
function proves(earlier, later, hashes) {
  const path = hashes.map(fromHex);
  const known = (old) => (old === earlier.size ? earlier.root : (path.shift() ?? Buffer.of()));
  const start = (old, width) => old === width && Array(2).fill(known(old));
  const [before, after] = earlier.size > 0 ? climb(earlier.size, later.size, path, start) : [];
  return path.length === 0 && before?.equals(earlier.root) === true && after.equals(later.root);
}

/** A public key from its text: <name>+<id>+<base64 of 0x01 and the Ed25519 key>. */
export function readKey(text, file) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const fits = bytes.length === 33 && bytes[0] === 1 && hex(sha256(`${name}\n`, bytes)).startsWith(id);
  ensure(fits, { file }, 'MALFORMED', 'it is no Ed25519 key, or its id is not that of the key');
  const key = Buffer.concat([fromHex('302a300506032b6570032100'), bytes.subarray(1)]);
  return { name, id, text, key: createPublicKey({ key, format: 'der', type: 'spki' }) };
}

function readNote(note, file) {
  const [, text, block = ''] = /^((?:.+\n)+)\n((?:\u2014 [^\s+]+ \S+\n)+)$/.exec(note) ?? [];
  const lines = Array.from(block.matchAll(/ (\S+) (\S+)\n/g), ([, name, encoded]) => ({ name, encoded }));
  const signatures = lines.map((line) => ({ ...line, bytes: Buffer.from(line.encoded, 'base64') }));
  const strict = signatures.every(({ encoded, bytes }) => bytes.toString('base64') === encoded);
  ensure(text && strict && !/[^\P{Cc}\n]/u.test(note), { file }, 'MALFORMED', 'it is no signed note');
  return { text, signatures };
}

/** Those of the known keys that signed a note; none at all when one of them has a bad signature on it. */
function signersOf({ text, signatures }, known) {
  const find = ({ name, bytes }) => known.find((key) => key.name === name && key.id === hex(bytes.subarray(0, 4)));
  const mine = signatures.filter(find);
  const isGood = (line) => verify(null, Buffer.from(text), find(line).key, line.bytes.subarray(4));
  return mine.every(isGood) ? mine.map(find) : [];
}

export function readCheckpoint(text, file) {
  const note = readNote(text, file);
  const [, origin, size, encoded, at] = /^(.+)\n(0|[1-9]\d*)\n(\S+)\nat (\S+)\n/.exec(note.text) ?? [];
  ensure(isInstant(at), { file }, 'MALFORMED', 'it does not read: origin, size, root, time');
  return { file, note, origin, size: Number(size), root: Buffer.from(encoded, 'base64'), at };
}

const [MANIFEST, SIGNATURE, CHECKPOINT] = ['manifest.json', 'proofs/manifest.txt', 'proofs/checkpoint.txt'];
const [PREVIOUS, RUN, HEADS] = ['proofs/previous-checkpoint.txt', 'proofs/consistency.json', 'proofs/heads.json'];
const [EVENTS, PERSONAL, PROOFS] = ['events.jsonl', 'personal.jsonl', 'proofs/inclusion.jsonl'];
const SEAL_WINDOW = 15 * 60 * 1000;
const keyOf = ({ kind, id }) => `${kind} ${id}`;
const below = (pack, folder) => pack.names.filter((name) => name.startsWith(folder)).sort();

/** Keys and checkpoints, every signature checked. */
function checkSignatures(pack, m, held) {
  const origin = `downstream/${m.log.id}`;
  const packed = below(pack, 'keys/').map((file) => readKey(`${pack.read(file)}`.replace(/\n$/, ''), file));
  const known = [...held.keys, ...packed].filter(({ name }) => name === origin);
  const signed = ({ file, ...checkpoint }) => {
    const signers = checkpoint.origin === origin ? signersOf(checkpoint.note, known) : [];
    ensure(signers.length > 0, { file }, 'CHECKPOINT_NOT_SIGNED', `no known key of the log ${origin} signed this text`);
    return { ...checkpoint, file, signers };
  };
  const checkpointIn = (file) => signed(readCheckpoint(`${pack.read(file)}`, file));
  const [current, ...previous] = [CHECKPOINT, ...below(pack, PREVIOUS)].map(checkpointIn);
  const signer = current.signers.find((key) => held.keys.length === 0 || held.keys.includes(key));
  ensure(signer, { file: CHECKPOINT }, 'KEY_NOT_TRUSTED', 'it is signed by a key that is not among those you gave');
  const kept = held.checkpoints.filter((checkpoint) => checkpoint.origin === origin).map(signed);
  return { signer, current, previous: previous[0], earlier: [...previous, ...kept] };
}

const MEMBERS = 'actor at cause format id log party previous request state subject type version';
const isEvent = (e) => hasOnly(e, MEMBERS) && isInstant(e.at) && isObject(e.state) && hasOnly(e.subject, 'id kind seq');
const isProof = (p) => hasOnly(p, 'index leaf path') && Number.isSafeInteger(p.index) && areHashes(p.path);
const isRow = (row) => hasOnly(row, 'event pointer salt value') && isHash(row.salt);
const isRecord = (record) => hasOnly(record, 'state subject') && hasOnly(record.subject, 'id kind');

/** The events, each shown to stand at its place in the signed log. */
function checkEvents(pack, m, current) {
  const whole = m.scope.kind === 'log';
  const proofs = Array.from(rows(pack, PROOFS, isProof), ({ value }) => value);
  const events = [];
  let next = 0;
  for (const { line, bytes, value } of rows(pack, EVENTS, isEvent)) {
    const { index = next, leaf, path } = proofs[line - 1] ?? {};
    const own = sha256(Buffer.of(0), bytes);
    const at = { file: EVENTS, line, index, event: value.id, subject: value.subject };
    ensure(index >= next, at, 'EVENT_OUT_OF_PLACE', `place ${index} comes twice, or after place ${next - 1}`);
    ensure(!whole || index === next, { file: EVENTS, line, index: next }, 'EVENT_MISSING', `here is place ${index}`);
    ensure(hex(own) === leaf, at, 'EVENT_ALTERED', 'its bytes do not give the leaf hash sealed for this place');
    ensure(whole || value.party === m.scope.party, at, 'NOT_IN_SCOPE', 'it does not concern this distributor');
    events.push({ ...value, leaf: own, place: at, root: rootThen(own, index, current, path) });
    next = index + 1;
  }
  const lost = proofs[events.length]?.index ?? (whole && next < current.size ? next : undefined);
  const end = { file: EVENTS, line: events.length + 1, index: lost };
  ensure(lost === undefined, end, 'EVENT_MISSING', 'the events end before this place');
  const unproven = events.filter(({ root }) => !root);
  const all = unproven.length > 1 && unproven.length === events.length;
  if (all) checkChains(events, []);
  ensure(!all, { file: CHECKPOINT }, 'ROOT_DIFFERS', 'no event leads to its root: it is older, or of another log');
  ensure(unproven.length === 0, unproven[0]?.place, 'NOT_IN_LOG', 'its proof does not lead to the signed root');
  return events;
}

/** Each record's events are numbered, name the leaf of the one before, and are dated in order; returns the last ones. */
function checkChains(events, checkpoints) {
  const heads = new Map();
  for (const event of events) {
    const { subject, place, at, previous } = event;
    const before = heads.get(keyOf(subject));
    const seq = (before?.subject.seq ?? 0) + 1;
    const gap = { ...place, subject: { ...subject, seq } };
    ensure(subject.seq <= seq, gap, 'EVENT_LEFT_OUT', `event ${seq} of ${keyOf(subject)} is missing before it`);
    const linked = subject.seq === seq && previous === (before ? hex(before.leaf) : null);
    ensure(linked, place, 'CHAIN_BROKEN', 'it does not follow on the event before it in its record');
    ensure(!(at < before?.at), place, 'MISDATED', `it is dated ${at}, the event before it in its record ${before?.at}`);
    for (const signed of checkpoints) {
      const fits = place.index < signed.size ? at <= signed.at : Date.parse(at) >= Date.parse(signed.at) - SEAL_WINDOW;
      ensure(fits, place, 'MISDATED', `it is dated ${at}: at ${signed.at} the log had ${signed.size} events`);
    }
    heads.set(keyOf(subject), event);
  }
  return heads;
}

/** The sizes of the earlier checkpoints that the history is shown to continue; some it may say nothing about. */
function checkContinuity(pack, events, { current, previous, earlier }) {
  const proof = previous && parsed(pack.read(RUN), (p) => hasOnly(p, 'from path') && areHashes(p.path));
  ensure(!previous || proof, { file: RUN }, 'MALFORMED', 'it does not follow the format');
  const shown = earlier.filter(({ file, size, root }) => {
    ensure(size <= current.size, { file: CHECKPOINT }, 'CHECKPOINT_REPLAYED', `it is older than ${file}`);
    const then = size === current.size ? current : events.find(({ place }) => place.index === size - 1);
    const path = proof?.from === size ? proof.path : file === PREVIOUS ? [] : undefined;
    const same = then ? then.root.equals(root) : path && proves({ size, root }, current, path);
    ensure(same ?? true, { file: CHECKPOINT }, 'FORKED', `its log is not the one that had ${size} events by ${file}`);
    return same;
  });
  return shown.map(({ size }) => size).sort((a, b) => a - b);
}

/** The dossier is what its own sealed event says, down to the last event of every record. */
function checkExport(pack, m, events, previous) {
  const exported = events.find(({ id }) => id === m.exportEvent);
  ensure(exported, { file: MANIFEST, event: m.exportEvent }, 'EXPORT_NOT_SEALED', 'its export event is not here');
  const { type, subject, state, place } = exported;
  const before = previous ? { root: hex(previous.root), size: previous.size } : null;
  const sealed = canonical([type, keyOf(subject), state.scope, state.asOf, state.previous]);
  const meant = canonical(['dossier.exported', `dossier ${m.id}`, m.scope, m.asOf, before]);
  ensure(sealed === meant, place, 'EXPORT_DIFFERS', 'it sealed another scope, time or previous checkpoint');
  const list = hex(sha256(pack.read(HEADS))) === state.heads && parsed(pack.read(HEADS), Array.isArray);
  ensure(list && list.every(isObject), { file: HEADS }, 'HEADS_DIFFER', 'it is not the list of heads sealed at export');
  const seen = events.filter((event) => event.place.index < state.size);
  const heads = checkChains(seen, []);
  for (const { kind, id, seq, leaf } of list) {
    const mine = heads.get(`${kind} ${id}`);
    const next = { kind, id, seq: (mine?.subject.seq ?? 0) + 1 };
    const same = mine?.subject.seq === seq && hex(mine.leaf) === leaf;
    ensure(same, { file: EVENTS, subject: next }, 'EVENT_LEFT_OUT', `event ${next.seq} of ${kind} ${id} is missing`);
  }
  const whole = m.scope.kind === 'log' || events.length === seen.length + 1;
  const counted = whole && list.length === heads.size && seen.length === state.events;
  ensure(counted, place, 'EXPORT_DIFFERS', 'it sealed another number of records or events than the dossier holds');
}

/** A copy of a state with every commitment replaced by what `fill` makes of its pointer. */
function opened(value, fill, pointer = '') {
  if (typeof value !== 'object' || value === null) return value;
  if (isHash(value.$commitment)) return fill(pointer, value);
  const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');
  const items = Object.entries(value).map(([name, item]) => [name, opened(item, fill, `${pointer}/${escaped(name)}`)]);
  return Array.isArray(value) ? items.map(([, item]) => item) : Object.fromEntries(items);
}

/** Personal values fit their commitments, records are what events say, documents have the hashes events name. */
function checkContents(pack, m, events) {
  const [rowOf, used, last, named, seen] = [new Map(), new Set(), new Map(), new Set(), new Set()];
  for (const { line, value: row } of rows(pack, PERSONAL, isRow)) {
    const [key, at] = [`${row.event} ${row.pointer}`, { file: PERSONAL, line, event: row.event }];
    ensure(!rowOf.has(key), at, 'PERSONAL_DIFFERS', 'this value comes a second time');
    rowOf.set(key, { ...row, at });
  }
  let erased = 0;
  for (const { id, at, state, subject } of events) {
    const fill = (pointer, commitment) => {
      const row = rowOf.get(`${id} ${pointer}`);
      if (!row) return ++erased && commitment;
      const kept = hex(sha256(fromHex(row.salt), canonical(row.value))) === commitment.$commitment;
      ensure(kept, row.at, 'PERSONAL_DIFFERS', `the value at ${pointer} is not the one that was sealed`);
      return used.add(row) && row.value;
    };
    const text = canonical(opened(state, fill));
    if (at <= m.asOf) last.set(keyOf(subject), { text, event: { event: id, subject } });
    for (const [hash] of text.matchAll(/(?<=")[0-9a-f]{64}(?=")/g)) named.add(hash);
  }
  for (const row of rowOf.values()) ensure(used.has(row), row.at, 'PERSONAL_DIFFERS', 'no event here committed to it');
  for (const file of below(pack, 'records/')) {
    for (const { line, value } of rows(pack, file, isRecord)) {
      const record = last.get(keyOf(value.subject));
      const fits = record?.text === canonical(value.state) && !seen.has(record) && seen.add(record);
      ensure(fits, { file, line, ...record?.event }, 'RECORD_DIFFERS', 'it is not what its last event sealed');
    }
  }
  const documents = below(pack, 'documents/');
  for (const file of documents) {
    const hash = hex(sha256(pack.read(file)));
    ensure(file === `documents/${hash}`, { file }, 'DOCUMENT_ALTERED', 'its bytes do not give the hash it is named by');
    ensure(named.has(hash), { file }, 'DOCUMENT_NOT_NAMED', 'no event of the dossier names its hash');
  }
  return { records: seen.size, documents: documents.length, personal: { present: used.size, erased } };
}

/** Every file is listed with its hash, and the list is signed by the key of the checkpoint. */
function checkFiles(pack, m, signer) {
  for (const { path, sha256: hash } of m.files)
    ensure(hex(sha256(pack.read(path))) === hash, { file: path }, 'FILE_ALTERED', 'its hash is not the one listed');
  const listed = new Set([MANIFEST, SIGNATURE, ...m.files.map(({ path }) => path)]);
  for (const file of below(pack, '')) ensure(listed.has(file), { file }, 'FILE_NOT_LISTED', 'no list has it');
  const note = readNote(`${pack.read(SIGNATURE)}`, SIGNATURE);
  const text = `downstream-dossier/1\n${m.id}\nsha256 ${hex(sha256(pack.read(MANIFEST)))}\n`;
  const signed = note.text === text && signersOf(note, [signer]).length > 0;
  ensure(signed, { file: MANIFEST }, 'MANIFEST_NOT_SIGNED', 'it is not the manifest signed in proofs/manifest.txt');
}

/** Verifies the dossier that `open` gives: `names`, `read(name)`. `held`: the auditor's keys and checkpoints, as read. */
export function verifyDossier(open, held = { keys: [], checkpoints: [] }) {
  let file = 'dossier';
  try {
    const { names, read } = open();
    const all = new Set(names);
    const there = (name) => ensure(all.has((file = name)), { file }, 'FILE_MISSING', 'it is not there');
    const pack = { names, read: (name) => there(name) && read(name) };
    const m = all.has(MANIFEST) ? JSON.parse(pack.read(MANIFEST)) : {};
    const shaped = [m, m?.log, m?.scope].every(isObject) && Array.isArray(m.files) && m.files.every(isObject);
    if (!shaped || m.format !== 'downstream-dossier/1') unreadable(MANIFEST, 'it is missing, or of another format');
    const { signer, current, previous, earlier } = checkSignatures(pack, m, held);
    const events = checkEvents(pack, m, current);
    const continues = checkContinuity(pack, events, { current, previous, earlier });
    const heads = checkChains(events, [current, ...earlier]);
    checkExport(pack, m, events, previous);
    const contents = checkContents(pack, m, events);
    checkFiles(pack, m, signer);
    const [keyTrusted, given] = [held.keys.length > 0, held.checkpoints.length + (previous ? 1 : 0)];
    const gaps = [
      [!keyTrusted, 'NO_TRUSTED_KEY', 'no key was given: compare that of the dossier with one from elsewhere'],
      [continues.length === 0, 'NO_EARLIER_CHECKPOINT', 'without one, a log rewritten or cut as a whole is not seen'],
      [continues.length < given, 'CHECKPOINT_NOT_COMPARABLE', 'one you gave is of another log, or has no proof here'],
      [m.scope.kind === 'party', 'ONE_PARTY', 'that all its events were exported shows in a dossier of the whole log'],
      [contents.personal.erased > 0, 'PERSONAL_ERASED', `${contents.personal.erased} values: erased, or withheld`],
      [true, 'NO_TIME_STAMP', 'all times are those of the clock of whoever keeps the log'],
    ].filter(([open]) => open);
    const checkpoint = { size: current.size, root: hex(current.root), at: current.at };
    const told = { dossier: m.id, log: m.log.id, scope: m.scope, asOf: m.asOf, checkpoint, key: signer.text };
    const facts = { ...told, keyTrusted, continues, events: events.length, subjects: heads.size, ...contents };
    return { verdict: 'INTACT', facts, notChecked: gaps.map(([, what, why]) => ({ what, why })) };
  } catch (error) {
    return error.report ?? { verdict: 'UNREADABLE', file, why: error.message };
  }
}

function openZip(path) {
  const [fd, { size }] = [fs.openSync(path, 'r'), fs.statSync(path)];
  const at = (start, length) => {
    const bytes = Buffer.alloc(start >= 0 && start + length <= size ? length : unreadable(path, 'it ends too early'));
    fs.readSync(fd, bytes, 0, length, start);
    return bytes;
  };
  const tail = at(Math.max(0, size - 65557), Math.min(size, 65557));
  const end = tail.lastIndexOf('504b0506', undefined, 'hex');
  if (end < 0) unreadable(path, 'it is no ZIP file, or cut off');
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (start === 0xffffffff) unreadable(path, 'it is a ZIP64 file: unpack it and give the folder');
  const [directory, entries] = [at(start, length), new Map()];
  for (let p = 0; p < length;) {
    const [method, name, extra, comment] = [10, 28, 30, 32].map((n) => directory.readUInt16LE(p + n));
    const [packed, plain, place] = [20, 24, 42].map((n) => directory.readUInt32LE(p + n));
    const file = directory.toString('utf8', p + 46, p + 46 + name);
    const unsafe = /\\|:|\0|(^|\/)\.{0,2}(\/|$)/.test(file.replace(/\/$/, '')) || entries.has(file);
    if (unsafe) unreadable(path, `it has an entry that is not allowed: ${JSON.stringify(file)}`);
    if (!file.endsWith('/')) entries.set(file, { method, packed, plain, place });
    p += 46 + name + extra + comment;
  }
  const read = (file) => {
    const { method, packed, plain, place } = entries.get(file);
    const header = at(place, 30);
    const bytes = at(place + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
    return method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: plain + 1 });
  };
  return { names: [...entries.keys()], read };
}

/** The files of a dossier in a ZIP file or a folder, each read when asked for. */
export function openDossier(path) {
  if (!fs.statSync(path).isDirectory()) return openZip(path);
  const names = fs.readdirSync(path, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  const isFile = (name) => fs.lstatSync(`${path}/${name}`).isFile(); // no folder, and no link to elsewhere
  return { names: names.filter(isFile), read: (name) => fs.readFileSync(`${path}/${name}`) };
}

function inWords({ dossier, verdict, facts, notChecked = [], firstBad, ...cause }) {
  const { why, ...where } = firstBad ?? cause;
  const found = facts ?? { [firstBad ? 'first bad record' : 'cannot be read']: why, ...where };
  const said = ([name, value]) => `  ${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`;
  const gaps = notChecked.map((gap) => `  not checked: ${gap.what}: ${gap.why}`);
  return [`${verdict} ${dossier}`, ...Object.entries(found).map(said), ...gaps].join('\n');
}

const USE = 'Use: node verify.mjs <dossier.zip or folder> ... [--key KEY] [--checkpoint FILE] [--json]';
function main() {
  const text = { type: 'string', multiple: true, default: [] };
  const options = { key: text, checkpoint: text, json: { type: 'boolean', default: false } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const keys = values.key.map((key) => readKey(fs.existsSync(key) ? fs.readFileSync(key, 'utf8').trim() : key, key));
    const checkpoints = values.checkpoint.map((file) => readCheckpoint(fs.readFileSync(file, 'utf8'), file));
    const verified = (path) => ({ dossier: path, ...verifyDossier(() => openDossier(path), { keys, checkpoints }) });
    const reports = positionals.map(verified);
    console.log(values.json ? JSON.stringify(reports, null, 2) : reports.map(inWords).join('\n') || USE);
    const has = (verdict) => reports.some((report) => report.verdict === verdict);
    process.exitCode = has('ALTERED') ? 1 : has('UNREADABLE') || reports.length === 0 ? 2 : 0;
  } catch (error) {
    console.error(`${error.message}\n${USE}`);
    process.exitCode = 2;
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
