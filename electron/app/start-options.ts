/** What the command line asks of this run. Read by hand, for `--lang` is also a switch of Chromium's. */
import type { Settings } from '../../shared/model/settings';
import type { Size } from './window';

export type StartOptions = {
  /** Opened instead of the last one; founded where it is absent or empty. */
  readonly workspace: string | null;
  readonly settings: Partial<Settings>;
  readonly picture: Picture | null;
};

/** Draw the window into a file and leave. */
export type Picture = { readonly file: string; readonly size: Size; readonly room: 'articles' | 'ticker' | 'trash' };

export function readStartOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const file = value('screenshot');
  return {
    workspace: value('workspace') ?? environment['MIDAD_WORKSPACE'] ?? null,
    settings: {
      ...oneOf('theme', value('theme'), ['light', 'dark'] as const),
      ...oneOf('language', value('lang'), ['ar', 'en'] as const),
    },
    picture: file === undefined ? null : { file, size: sizeOf(value('size')), room: roomOf(value('room')) },
  };
}

function oneOf<Name extends string, Value extends string>(
  name: Name,
  given: string | undefined,
  allowed: readonly Value[],
) {
  const value = allowed.find((one) => one === given);
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
}

function sizeOf(text: string | undefined): Size {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text ?? '') ?? [];
  return { width: Number(width ?? 1440), height: Number(height ?? 900) };
}

function roomOf(text: string | undefined): Picture['room'] {
  return (['articles', 'ticker', 'trash'] as const).find((room) => room === text) ?? 'articles';
}
