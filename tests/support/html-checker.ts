/** The Nu HTML checker (https://validator.github.io/validator/) over a folder, in one process. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

type Message = {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
};

/** Every error and warning of every page in the folder. Without Java the test fails: `npm test` brings it. */
export async function htmlFaults(folder: string): Promise<string[]> {
  const java = process.env['MIDAD_JAVA'] ?? 'java';
  const args = ['-Xss4m', '-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always', folder];
  const { stderr } = await promisify(execFile)(java, args, { maxBuffer: 64 << 20 });
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  return messages.map(
    ({ type, subType = type, url, message, extract = '' }) =>
      `${subType}: ${url.split('/').slice(-2).join('/')}: ${message} ${extract.slice(0, 200)}`,
  );
}
