#!/usr/bin/env node
/**
 * Checks a package that Midad handed over, without Midad: `node midad-verify.mjs DIR|FILE.zip [--roster DIR|FILE] [--json]`.
 * Node 18 or newer, nothing else. Exit code 0: whole, and by the word of whom it says; 1: not; 2: wrong usage. docs/verifying.md says what is checked.
 * As a module: `const { findings } = verifyPackage('out', { roster: '/safe/roster' })`.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const manifestName = 'manifest.json';
const mostBytes = 512 * 1024 * 1024;

/** `roster`: a folder of roster files, or a manifest with one, that is known to be the newsroom's. Throws the system's error where nothing can be read. */
export function verifyPackage(path, { roster = null } = {}) {
  const known = roster === null ? null : knownRoster(roster);
  const pack = statSync(path).isDirectory() ? folderPackage(path) : zipPackage(path);
  try {
    return checked(pack, known);
  } finally {
    pack.close();
  }
}

function checked(pack, known) {
  const { links, broken } = readChain(pack);
  const names = pack.list();
  const held = holdingOf(links);
  const manifests = new Set([...links.map(({ path }) => path), broken?.path]);
  const strays = names.filter((path) => !held.files.has(path) && !manifests.has(path) && !path.startsWith('receipts/'));
  // Where more lies here than it names, the one that names the rest was taken away.
  const isPart = broken?.fault === 'missing' && links.length > 0 && strays.length === 0;
  const judged = judge(links, known);
  const findings = [
    ...(broken === null || isPart ? [] : [broken]),
    ...judged.findings,
    ...strays.map((path) => ({ path, fault: 'extra' })),
    ...fileFindings(pack, held),
    ...[...held.articles.values()].flatMap((article) => articleFindings(pack, article, held, judged.roster)),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const trust = judged.roster === null ? 'nobody' : known === null ? 'own-roster' : 'known-roster';
  const newsroom = links[0]?.manifest.newsroom ?? null;
  return { findings, trust, part: isPart, articles: held.articles.size, files: held.files.size, newsroom };
}

/* The manifests: the newest, and those before it that it adds to. */

function readChain(pack) {
  const links = [];
  for (let path = manifestName, wanted = null; ;) {
    const text = pack.text(path);
    if (text === null) return { links, broken: { path, fault: 'missing' } };
    const manifest = manifestIn(text);
    if (typeof manifest === 'string') return { links, broken: { path, fault: manifest } };
    if (wanted !== null && manifest.digest !== wanted) return { links, broken: { path, fault: 'changed' } };
    links.push({ path, manifest });
    if (manifest.since === null) return { links, broken: null };
    wanted = manifest.since;
    path = `manifests/${wanted}.json`;
  }
}

/** The manifest, or what is wrong with it. */
function manifestIn(text) {
  const manifest = parsed(text);
  if (!isRecord(manifest) || manifest.format !== 'midad/package@1') return 'not-a-manifest';
  if (!isManifest(manifest)) return 'changed';
  const { digest, signature: _, ...content } = manifest;
  return text === `${JSON.stringify(manifest, null, 2)}\n` && digest === sha256(canonical(content))
    ? manifest
    : 'changed';
}

const hex = /^[0-9a-f]{64}$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const key = /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const signed = /^[A-Za-z0-9+/]{85}[AQgw]==$/;
const isText = (value) => typeof value === 'string';
const isHash = (value) => isText(value) && hex.test(value);
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value, least) => Number.isSafeInteger(value) && value >= least;

function isManifest(value) {
  if (!isHash(value.digest)) return false;
  const { newsroom, since, recipe, articles, files, removed, roster, publisher, signature } = value;
  return (
    isRecord(newsroom) &&
    isText(newsroom.name) &&
    (newsroom.founding === null || isHash(newsroom.founding)) &&
    (since === null || isHash(since)) &&
    isHash(recipe) &&
    Array.isArray(articles) &&
    articles.every(isArticle) &&
    isRecord(files) &&
    Object.entries(files).every(([path, file]) => isSafePath(path) && isHash(file?.sha256) && isCount(file.bytes, 0)) &&
    Array.isArray(removed) &&
    removed.every(isSafePath) &&
    (roster === null || (Array.isArray(roster) && roster.every(isText))) &&
    (publisher === null ||
      (isRecord(publisher) &&
        isText(publisher.person) &&
        key.test(publisher.publicKey) &&
        isCount(publisher.roster, 1))) &&
    (signature === null || (isText(signature) && signed.test(signature)))
  );
}

const isArticle = (value) =>
  isRecord(value) &&
  ulid.test(value.id) &&
  ['usable', 'canceled'].includes(value.status) &&
  ['draft', 'approved', 'corrected', 'killed'].includes(value.state) &&
  isCount(value.version, 1) &&
  isHash(value.hash) &&
  Array.isArray(value.approvals) &&
  value.approvals.every(isText);

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Relative, and nothing that leads out of the package. */
const isSafePath = (path) =>
  isText(path) &&
  path !== '' &&
  path !== '__proto__' &&
  path.length <= 400 &&
  !/[\p{Cc}\u202a-\u202e\u2066-\u2069<>:"|?*\\]/u.test(path) &&
  path.split('/').every((part) => part !== '' && !/^\.|[. ]$/.test(part) && !devices.test(part));

function holdingOf(links) {
  const [articles, files] = [new Map(), new Map()];
  for (const { manifest } of [...links].reverse()) {
    for (const path of manifest.removed) files.delete(path);
    for (const [path, file] of Object.entries(manifest.files)) files.set(path, file);
    for (const article of manifest.articles) articles.set(article.id, article);
  }
  return { articles, files };
}

/* The files. */

function fileFindings(pack, { files }) {
  return [...files].flatMap(([path, { sha256: wanted, bytes: length }]) => {
    const bytes = pack.bytes(path);
    if (bytes === null) return [{ path, fault: 'missing' }];
    return sha256(bytes) === wanted && bytes.length === length ? [] : [{ path, fault: 'changed' }];
  });
}

function articleFindings(pack, article, { files }, roster) {
  const { id, state, hash } = article;
  if (state !== 'approved' && state !== 'corrected') return [];
  const fault = roster === null ? null : approvalFault(article, roster);
  const found = fault === null ? [] : [{ path: id, fault }];
  const [textPath, dataPath] = [`approved/${id}.json`, `${id}/article.json`];
  const other = (path) => [...found, { path, fault: 'not-the-approved-text' }];
  const text = files.get(textPath);
  if (text === undefined) return files.has(dataPath) ? other(textPath) : found;
  if (text.sha256 !== hash) return other(textPath);
  if (!files.has(dataPath)) return found;
  const [data, approved] = [pack.text(dataPath), pack.text(textPath)];
  return data === null || approved === null || isSameText(parsed(data), parsed(approved)) ? found : other(dataPath);
}

/* What a site reads, against what was approved. */

const derived = new Set(['format', 'versionCreated', 'wordCount', 'status', 'version', 'firstPublished']);
const deskOnly = new Set('format slugline desk embargoedUntil plannedFor suggestions versionCreated'.split(' '));
const ours = new Set(
  'id language direction kicker headline subheadline standfirst byline located newsDate section urgency keywords body corrections firstCreated'.split(
    ' ',
  ),
);

function isSameText(exported, approved) {
  if (!isRecord(exported) || !isRecord(approved)) return false;
  const without = (fields, names) => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
  const { text: _, ...byline } = isRecord(exported.byline) ? exported.byline : {};
  const shown = { ...without(exported, derived), byline: isRecord(exported.byline) ? byline : exported.byline };
  const meant = { ...without(approved, deskOnly), corrections: shownCorrections(approved.corrections) };
  const names = new Set([...Object.keys(shown), ...Object.keys(meant).filter((name) => ours.has(name))]);
  return [...names].every((name) => formOf(shown[name]) === formOf(meant[name]));
}

const shownCorrections = (corrections) =>
  Array.isArray(corrections) && corrections.every((one) => isRecord(one) && isText(one.text))
    ? corrections.filter(({ text }) => text.trim() !== '').sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    : corrections;

const formOf = (value) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? '' : canonical(value);

/* Who vouches for it. */

function judge([newest, ...older], known) {
  const carried = newest?.manifest.roster ?? null;
  if (newest === undefined || (carried === null && known === null)) return { roster: null, findings: [] };
  const [short, long] = [carried ?? [], known ?? []].sort((a, b) => a.length - b.length);
  const refuse = (fault) => ({ roster: null, findings: [{ path: manifestName, fault }] });
  if (!short.every((text, at) => text === long[at])) return refuse('other-roster');
  const roster = rosterOf(long);
  if (roster === null) return refuse('roster-broken');
  const faults = [newest, ...older].map(({ path, manifest }) => ({
    path,
    fault: publisherFault(manifest, roster, manifest === newest.manifest ? roster.history.length : null),
  }));
  return { roster, findings: faults.filter(({ fault }) => fault !== null) };
}

/** The newest manifest is judged by the members of now (`at`), those that it adds to by those of then. */
function publisherFault(manifest, roster, at) {
  const { publisher, signature, newsroom } = manifest;
  if (publisher === null || signature === null) return 'unsigned';
  if (newsroom.founding !== roster.founding) return 'other-newsroom';
  const member = roster.history[(at ?? publisher.roster) - 1]?.get(publisher.person);
  if (member?.publicKey !== publisher.publicKey || member.isRevoked) return 'unknown-publisher';
  if (!member.roles.includes('chief') && !member.roles.includes('publisher')) return 'publisher-without-right';
  return isSigned('midad-package-v1', manifest, member.publicKey) ? null : 'wrong-signature';
}

function approvalFault({ id, hash, approvals }, roster) {
  const event = approvals
    .map(parsed)
    .find((one) => isRecord(one) && one.format === 'midad/record-event@2' && one.kind === 'moved' && isApproving(one));
  if (event === undefined) return 'approval-missing';
  if (event.article !== id || event.hash !== hash) return 'approval-of-another';
  const { seal } = event;
  if (!isRecord(seal) || !isText(event.signature)) return 'approval-unsigned';
  const signer = seal.newsroom === roster.founding ? roster.history[seal.roster - 1]?.get(seal.by) : undefined;
  if (signer === undefined || signer.isRevoked || !signer.roles.includes('chief')) return 'approval-by-nobody';
  if (roster.closings.some((closing) => isTooLate(closing, seal))) return 'approval-by-nobody';
  return isSigned('midad-record-v1', event, signer.publicKey) ? null : 'approval-unsigned';
}

const isApproving = ({ to }) => to === 'approved' || to === 'corrected';

/** Signed with a key that stopped counting, beyond where its device stood then. */
const isTooLate = ({ person, seq, chains }, seal) =>
  person === seal.by && seal.roster < seq && !chains.some((end) => end.device === seal.device && seal.seq <= end.seq);

/* The roster: each change signed by who may, after the one before. Null where it does not hold. */

function rosterOf(texts) {
  const [history, closings] = [[], []];
  let [founding, prev] = [null, null];
  for (const text of texts) {
    const event = parsed(text);
    const before = history.at(-1) ?? null;
    if (!isRosterEvent(event) || event.seq !== history.length + 1 || event.prev !== prev) return null;
    const after = followed(event, before);
    if (after === null) return null;
    history.push(after);
    prev = sha256(text);
    founding ??= prev;
    const { change, seq } = event;
    const isClosing = change.kind === 'revoked' || change.kind === 'rekeyed';
    if (isClosing && change.chains !== undefined)
      closings.push({ person: change.id ?? change.request.id, seq, chains: change.chains });
  }
  return history.length === 0 ? null : { founding, history, closings };
}

const isRosterEvent = (event) =>
  isRecord(event) && event.format === 'midad/roster-event@1' && isRecord(event.change) && isText(event.signature);

function followed(event, before) {
  const { change, by } = event;
  const isAsked = change.kind === 'founded' || change.kind === 'admitted' || change.kind === 'rekeyed';
  if (isAsked && !isRequest(change.request)) return null;
  if ((change.kind === 'founded') !== (before === null)) return null;
  if (before === null) {
    const founder = memberOf(change);
    const mayFound = founder.id === by && founder.roles.includes('administrator');
    return mayFound && isSigned('midad-roster-v1', event, founder.publicKey) ? new Map([[founder.id, founder]]) : null;
  }
  const signer = before.get(by);
  if (signer === undefined || !isSigned('midad-roster-v1', event, signer.publicKey)) return null;
  if (!mayChange(change, signer, before)) return null;
  const after = new Map(before);
  const id = isAsked ? change.request.id : change.id;
  if (change.kind === 'admitted') after.set(id, memberOf(change));
  if (change.kind === 'rekeyed') after.set(id, { ...before.get(id), publicKey: change.request.publicKey });
  if (change.kind === 'changed') after.set(id, { ...before.get(id), roles: change.roles });
  if (change.kind === 'revoked') after.set(id, { ...before.get(id), isRevoked: true });
  return after;
}

const isRequest = (request) =>
  isRecord(request) &&
  request.format === 'midad/join-request@1' &&
  key.test(request.publicKey) &&
  isSigned('midad-join-v1', request, request.publicKey);

const memberOf = ({ request: { id, publicKey }, roles }) => ({ id, publicKey, roles: [...roles], isRevoked: false });

function mayChange(change, signer, members) {
  if (signer.isRevoked) return false;
  const isAdministrator = signer.roles.includes('administrator');
  const subject = change.request?.id ?? change.id;
  const there = members.get(subject);
  if (change.kind === 'admitted') {
    const below = ['reviewer', 'writer', 'editor'];
    const mayGive = (role) => isAdministrator || (signer.roles.includes('chief') && below.includes(role));
    return there === undefined && change.roles.every(mayGive);
  }
  if (there === undefined || there.isRevoked) return false;
  if (change.kind === 'rekeyed') return isAdministrator || signer.id === subject;
  if (!isAdministrator || !['changed', 'revoked'].includes(change.kind)) return false;
  const others = [...members.values()].filter(
    ({ id, isRevoked, roles }) => id !== subject && !isRevoked && roles.includes('administrator'),
  );
  return others.length > 0 || (change.kind === 'changed' && change.roles.includes('administrator'));
}

function knownRoster(path) {
  if (!statSync(path).isDirectory()) {
    const roster = parsed(readFileSync(path, 'utf8'))?.roster;
    if (Array.isArray(roster) && roster.every(isText)) return roster;
    throw new Error(`${path}: no roster`);
  }
  const names = readdirSync(path).filter((name) => /^\d{4}\.json$/.test(name));
  if (names.length === 0) throw new Error(`${path}: no roster`);
  return names.sort().map((name) => readFileSync(join(path, name), 'utf8'));
}

/* Arithmetic. */

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** RFC 8785: no spaces, names in the order of their UTF-16 units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** Over the name of what it is for, a line feed, and the canonical JSON of all but the signature itself. */
function isSigned(purpose, { signature, ...content }, publicKey) {
  if (!/^[A-Za-z0-9+/]{85}[AQgw]==$/.test(signature)) return false;
  try {
    const spki = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(`${purpose}\n${canonical(content)}`), spki, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const textOf = (bytes) => (bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));

/* Where a package lies. */

function folderPackage(root) {
  const bytes = (path) => {
    try {
      return readFileSync(join(root, path));
    } catch (cause) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(cause.code)) return null;
      throw cause;
    }
  };
  const walk = (below) =>
    readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // What a hand-off is just making ready.
      if (entry.isDirectory()) return /^\.midad-\d+-[0-9a-f]+$/.test(entry.name) ? [] : walk(path);
      return [path];
    });
  return { list: () => walk('').sort(), bytes, text: (path) => textOf(bytes(path)), close: () => undefined };
}

function zipPackage(path) {
  const file = openSync(path, 'r');
  const read = (at, length) => {
    const buffer = Buffer.alloc(Math.max(0, length));
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at));
  };
  const entries = zipEntries(read, fstatSync(file).size);
  if (entries === null) {
    closeSync(file);
    throw Object.assign(new Error(`${path}: not a package`), { code: 'not-a-zip' });
  }
  const bytes = (name) => (entries.has(name) ? unpacked(read, entries.get(name)) : null);
  return {
    list: () => [...entries.keys()].sort(),
    bytes,
    text: (name) => textOf(bytes(name)),
    close: () => closeSync(file),
  };
}

/** By the directory at the end: what it does not name is not there. Null where it can't be read, or names something twice. */
function zipEntries(read, size) {
  const from = Math.max(0, size - 22 - 0xffff);
  const tail = read(from, size - from);
  const at = tail.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (at < 0 || at + 22 > tail.length) return null;
  let end = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
  if (end.count === 0xffff || end.size === 0xffffffff || end.at === 0xffffffff) end = largeEnd(read, from + at - 20);
  if (end === null || end.at + end.size > size) return null;
  const directory = read(end.at, end.size);
  const entries = new Map();
  let place = 0;
  for (let count = 0; count < end.count; count += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(place + field));
    const [packed, length, start] = [20, 24, 42].map((field) => directory.readUInt32LE(place + field));
    const title = new TextDecoder().decode(directory.subarray(place + 46, place + 46 + name));
    const far = directory.subarray(place + 46 + name, place + 46 + name + extra);
    const isFar = start === 0xffffffff && far.length >= 12 && far.readUInt16LE(0) === 1;
    if (entries.has(title)) return null;
    entries.set(title, {
      method: directory.readUInt16LE(place + 10),
      packed,
      size: length,
      at: isFar ? numberAt(far, 4) : start,
    });
    place += 46 + name + extra + comment;
  }
  return place === directory.length ? entries : null;
}

/** Of 64 bits. What is larger than any file is as far as one can be asked for, where nothing lies. */
const numberAt = (bytes, at) => Math.min(Number(bytes.readBigUInt64LE(at)), Number.MAX_SAFE_INTEGER);

function largeEnd(read, locator) {
  const found = locator < 0 ? Buffer.alloc(0) : read(locator, 20);
  if (found.length < 20 || found.readUInt32LE(0) !== 0x07064b50) return null;
  const end = read(numberAt(found, 8), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== 0x06064b50) return null;
  const [count, size, at] = [32, 40, 48].map((field) => numberAt(end, field));
  return { count, size, at };
}

/** What can't be unpacked is empty, and so not what the manifest says. */
function unpacked(read, { method, packed, size, at }) {
  const header = read(at, 30);
  const isThere = header.length === 30 && header.readUInt32LE(0) === 0x04034b50;
  if (!isThere || size > mostBytes || packed > mostBytes) return Buffer.alloc(0);
  const data = read(at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
  if (method === 0) return data;
  try {
    return method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/* The command line. */

function main(words) {
  const isJson = words.includes('--json');
  const plain = words.filter((word) => word !== '--json');
  const place = plain.indexOf('--roster');
  const roster = place < 0 ? null : plain.splice(place, 2)[1];
  if (plain.length !== 1 || roster === undefined || plain[0].startsWith('-')) {
    console.error('node midad-verify.mjs DIR|FILE.zip [--roster DIR|FILE] [--json]');
    return 2;
  }
  try {
    const result = verifyPackage(plain[0], { roster });
    if (isJson) console.log(JSON.stringify({ ok: result.findings.length === 0, ...result }, null, 2));
    else {
      for (const { path, fault } of result.findings) console.error(`${path}: ${fault}`);
      console.log(`${result.articles} articles, ${result.files} files, vouched for by: ${result.trust}`);
    }
    return result.findings.length === 0 ? 0 : 1;
  } catch (cause) {
    console.error(cause.message);
    return 1;
  }
}

const isCalled = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCalled) process.exitCode = main(process.argv.slice(2));
