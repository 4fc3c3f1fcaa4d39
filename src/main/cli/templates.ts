import { templates } from '#shared/templates/registry.ts';
import type { Call } from './call.ts';

/** `templates`: the list of templates. */
export const templatesCall: Call = {
  usage: 'templates',
  does: 'lists the maps to start from',
  options: {},
  positionals: 0,
  run: async (_positionals, _options, { out }) => {
    const width = Math.max(...templates.map((t) => t.name.length));
    for (const { name, title, summary } of templates) out(`${name.padEnd(width)}  ${title}: ${summary}`);
    return 0;
  },
};
