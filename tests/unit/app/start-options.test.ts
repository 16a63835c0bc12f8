import { expect, test } from 'vitest';
import { readStartOptions } from '../../../electron/app/start-options';

test('nothing asked, nothing set', () => {
  expect(readStartOptions(['electron', '.'], {})).toEqual({ workspace: null, settings: {}, picture: null });
});

test('the workspace on the command line goes before the one in the environment', () => {
  const environment = { MIDAD_WORKSPACE: '/w/environment' };
  expect(readStartOptions([], environment).workspace).toBe('/w/environment');
  expect(readStartOptions(['--workspace=/w/مساحة العمل'], environment).workspace).toBe('/w/مساحة العمل');
});

test('a picture has a file, a size and a room', () => {
  const { picture, settings } = readStartOptions(
    ['--screenshot=/tmp/a.png', '--size=1024x700', '--room=ticker', '--theme=dark', '--lang=en'],
    {},
  );
  expect(picture).toEqual({ file: '/tmp/a.png', size: { width: 1024, height: 700 }, room: 'ticker' });
  expect(settings).toEqual({ theme: 'dark', language: 'en' });
});

test.each([['--size=huge'], ['--room=kitchen'], ['--theme=pink'], ['--lang=fr']])(
  '%s falls back to the usual',
  (wrong) => {
    const { picture, settings } = readStartOptions(['--screenshot=/tmp/a.png', wrong], {});
    expect(picture).toEqual({ file: '/tmp/a.png', size: { width: 1440, height: 900 }, room: 'articles' });
    expect(settings).toEqual({});
  },
);
