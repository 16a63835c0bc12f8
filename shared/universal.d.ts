/** The few globals that every host of shared/ has (main, window, command line, workers). The list is the rule: add with care. */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  readonly searchParams: { get(name: string): string | null };
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare function structuredClone<T>(value: T): T;
/** Base64 as bytes, one a character. */
declare function atob(base64: string): string;
