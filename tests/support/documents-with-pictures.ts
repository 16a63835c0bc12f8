/** Word processors' files with pictures in them, as LibreOffice writes them and as somebody with bad intentions does. */
import { strToU8, zipSync } from 'fflate';
import { convertedByLibreOffice } from './libreoffice';
import { aPhoto, aPicture } from './pictures';

const spaces = Object.entries({
  office: 'office',
  style: 'style',
  text: 'text',
  draw: 'drawing',
  svg: 'svg-compatible',
  fo: 'xsl-fo-compatible',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const styles = `<office:styles><style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/></office:styles>
<office:automatic-styles><style:style style:name="PR" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>
<style:style style:name="CR" style:family="paragraph" style:parent-style-name="Caption"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style></office:automatic-styles>`;

const frame = (picture: Uint8Array, { alt }: { readonly alt: string }): string =>
  `<draw:frame text:anchor-type="as-char" svg:width="4cm" svg:height="3cm"><draw:image><office:binary-data>${Buffer.from(
    picture,
  ).toString(
    'base64',
  )}</office:binary-data></draw:image>${alt === '' ? '' : `<svg:desc>${alt}</svg:desc>`}</draw:frame>`;

/** A camera's photo with a place in it, described and with a caption below; then a picture in the middle of a sentence, without either. */
export async function reportWithPictures(ending: 'docx' | 'odt'): Promise<Uint8Array> {
  const photo = await aPhoto({ width: 640, height: 480 });
  const drawing = await aPicture({ width: 300, height: 200 }).png().toBuffer();
  const text = [
    '<text:h text:style-name="Heading_20_1" text:outline-level="1">عاصفة على الساحل</text:h>',
    '<text:p text:style-name="PR">وصلت العاصفة فجرًا.</text:p>',
    `<text:p text:style-name="PR">${frame(photo, { alt: 'أمواج تضرب الرصيف' })}</text:p>`,
    '<text:p text:style-name="CR">الرصيف عند الفجر</text:p>',
    `<text:p text:style-name="PR">وقال الصيادون ${frame(drawing, { alt: '' })} إن القوارب سلمت.</text:p>`,
    '<text:p text:style-name="PR">وعادت الكهرباء.</text:p>',
  ].join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${styles}<office:body><office:text>${text}</office:text></office:body></office:document>`;
  return convertedByLibreOffice({ name: 'report.fodt', content }, ending);
}

type Shown = {
  /** Of its relationship, as the document writes it. */
  readonly target: string;
  readonly alt?: string;
  readonly mode?: 'External';
};

/** A .docx by hand: a paragraph, then each picture in a paragraph of its own, then another paragraph. */
export function docxOf(shown: readonly Shown[], parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pictures = shown.map(
    ({ alt = '' }, at) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${at}" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r${at}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  );
  const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const names = Object.entries({
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  })
    .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
    .join(' ');
  const relations = shown.map(
    ({ target, mode }, at) =>
      `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document ${names}><w:body>${words('قبل الصور')}${pictures.join('')}${words('بعد الصور')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships">${relations.join('')}</Relationships>`,
    ),
    ...parts,
  });
}

/** The head of a Windows metafile, which is all that tells one. */
export const anEmf = (): Uint8Array => {
  const bytes = new Uint8Array(200);
  bytes.set([1, 0, 0, 0]);
  bytes.set(strToU8(' EMF'), 40);
  return bytes;
};
