/** Small pictures, made when a test asks for them. */
import sharp, { type Sharp } from 'sharp';

/** Two halves, red above and blue below, so that a test can see which way is up. */
export function aPicture({ width = 64, height = 48 } = {}): Sharp {
  const half = Math.floor(height / 2);
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } }).composite([
    { input: { create: { width, height: height - half, channels: 3, background: '#2040c0' } }, left: 0, top: half },
  ]);
}

/** A camera's JPEG: it lies on its side, and says where it was taken. */
export function aPhoto(size: { width?: number; height?: number } = {}): Promise<Buffer> {
  return aPicture(size)
    .jpeg()
    .withExif({
      IFD0: { Make: 'TestCamera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '36/1 18/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** Puts IPTC's older block into a JPEG, its words in UTF-8 or in the Arabic code page. */
export function withIptc(jpeg: Uint8Array, sets: Readonly<Record<number, Uint8Array | string>>): Buffer {
  const records = Object.entries(sets).map(([number, value]) => {
    const bytes = Buffer.from(value as string);
    return Buffer.concat([Buffer.from([0x1c, 2, Number(number), bytes.length >> 8, bytes.length & 255]), bytes]);
  });
  const iptc = Buffer.concat(records);
  const padded = iptc.length % 2 === 0 ? iptc : Buffer.concat([iptc, Buffer.alloc(1)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  const frame = Buffer.concat([Buffer.from('8BIM'), Buffer.from([4, 4, 0, 0]), size, padded]);
  return withSegment(jpeg, 0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), frame]));
}

export function withXmp(jpeg: Uint8Array, xmp: string): Buffer {
  return withSegment(jpeg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`));
}

function withSegment(jpeg: Uint8Array, marker: number, content: Buffer): Buffer {
  const length = content.length + 2;
  const head = Buffer.from([0xff, marker, length >> 8, length & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}
