import { expect, test } from 'vitest';
import { mediaAddress, parseMediaAddress } from '../../../shared/media/media-address';
import { MediaName } from '../../../shared/model/object-blocks';

const name = MediaName.parse(`${'ab'.repeat(32)}.jpg`);

test('an address that the window writes is understood', () => {
  expect(parseMediaAddress(`midad://app${mediaAddress(name, 'tile')}`)).toEqual({ name, kind: 'tile' });
});

test.each([
  `midad://app/media/card/..%2f${name}`,
  `midad://app/media/card/../${name}`,
  `midad://app/media/card/${name}?x`,
  `midad://app/media/card/${name}#x`,
  `midad://app/media/card/${name}/`,
  `midad://app/media/card/%61${name.slice(1)}`,
  `midad://app/media/card/${name.toUpperCase()}`,
  `midad://app/media/card/${name.slice(1)}`,
  `midad://app/media/card/${name.replace('jpg', 'svg')}`,
  `midad://app/media/whole/${name}`,
  `midad://app/media/constructor/${name}`,
  `midad://app/media/${name}`,
  `midad://elsewhere/media/card/${name}`,
  `https://app/media/card/${name}`,
  'midad://app/media/card/newsroom.json',
])('%s is no address of a picture', (address) => {
  expect(parseMediaAddress(address)).toBeNull();
});
