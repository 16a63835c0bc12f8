/** `npm run bench -- pictures [PICTURES]`: taking a photo in, its sizes, and handing pictures over, without window. Prints; never fails on a figure. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { tell } from './figures.mjs';

const [pictures = 200] = process.argv.slice(2).map(Number);
const midad = resolve(import.meta.dirname, '../../dist/cli/midad.cjs');
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-pictures-'));

try {
  await measurePhoto();
  await measureExport();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** A Word document with one photo of 24 megapixels, held against the same one with a small picture. */
async function measurePhoto() {
  const workspace = join(scratch, 'one');
  run('init', workspace);
  const [photo, small] = [join(scratch, 'photo.docx'), join(scratch, 'small.docx')];
  await writeFile(photo, aDocument(await aPhoto({ width: 6000, height: 4000 }, 1)));
  await writeFile(small, aDocument(await aPhoto({ width: 60, height: 40 }, 2)));
  const bare = timed(() => run('import', workspace, small));
  tell('a 24 MP photo taken in', [timed(() => run('import', workspace, photo)) - bare]);
}

function aDocument(photo) {
  const office = 'http://schemas.openxmlformats.org';
  const relations = (type, target) =>
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const drawing = `<w:drawing><wp:inline><wp:docPr id="1" name="p" descr="صورة"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const names = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture"`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relations('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': strToU8(relations('image', 'media/p.jpg')),
    'word/document.xml': strToU8(
      `<w:document ${names}><w:body><w:p><w:r><w:t>نص.</w:t></w:r></w:p><w:p><w:r>${drawing}</w:r></w:p></w:body></w:document>`,
    ),
    'word/media/p.jpg': new Uint8Array(photo),
  });
}

async function measureExport() {
  const workspace = join(scratch, 'many');
  run('init', workspace);
  await writeFile(join(scratch, 'a.md'), '# خبر\n\nنص.\n');
  run('import', workspace, join(scratch, 'a.md'));
  const file = await articleFile(workspace);
  const article = JSON.parse(await readFile(file, 'utf8'));
  await mkdir(join(workspace, 'media'), { recursive: true });
  for (let at = 0; at < pictures; at += 1) article.body.push(await aBlock(workspace, at));
  await writeFile(file, JSON.stringify(article));
  const hand = (to) => () => run('export', workspace, '--to', join(scratch, to), '--include-drafts');
  tell(`${pictures} pictures exported, their sizes made`, [timed(hand('first'))]);
  tell(`${pictures} pictures exported, their sizes kept`, [timed(hand('second')), timed(hand('third'))]);
}

async function aBlock(workspace, at) {
  const size = { width: 2560, height: 1707 };
  const bytes = await aPhoto(size, at);
  const asset = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  await writeFile(join(workspace, 'media', asset), bytes);
  return { _type: 'image', _key: `i${at}`, asset, ...size, alt: 'صورة', caption: '', credit: 'رويترز' };
}

/** As hard to press together as a photo: coarse noise made larger. */
function aPhoto(size, seed) {
  const side = 96;
  let state = seed * 2654435761 + 1;
  const noise = Buffer.alloc(side * side * 3).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .resize({ ...size, fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function articleFile(workspace) {
  const names = await readdir(join(workspace, 'articles'), { recursive: true });
  return join(
    workspace,
    'articles',
    names.find((name) => name.endsWith('article.json')),
  );
}

function run(...args) {
  const { status, stderr } = spawnSync(process.execPath, [midad, ...args], {
    env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache') },
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
}

function timed(act) {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
