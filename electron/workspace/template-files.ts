/** The newsroom's own templates: `templates/*.liquid`, written by hand. Knows nothing of what is in them. */
import { join } from 'node:path';
import { templateEnding, type TemplateSources } from '../../shared/export/templates/template-sources';
import { codeOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import type { Layout } from './layout';

export type TemplateFiles = {
  /** By name, in their order; none where there is no folder. Rejects with the system's error. */
  read(): Promise<TemplateSources>;
};

export function templateFiles({ templates }: Layout, { files }: Ports): TemplateFiles {
  const names = async (): Promise<string[]> => {
    try {
      const entries = await files.list(templates);
      return entries.filter((entry) => entry.isFile() && entry.name.endsWith(templateEnding)).map(({ name }) => name);
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return [];
      throw cause;
    }
  };
  return {
    read: async () => {
      const decoder = new TextDecoder();
      const read = (await names()).sort().map(async (name) => {
        return [name, decoder.decode(await files.read(join(templates, name)))] as const;
      });
      return Object.fromEntries(await Promise.all(read));
    },
  };
}
