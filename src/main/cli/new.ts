import { randomUUID } from 'node:crypto';
import { writeMapFile } from '#shared/exchange/writeMapFile.ts';
import { currencyOfLocale } from '#shared/model/currency.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { newMap } from '#shared/model/newMap.ts';
import { instantiate } from '#shared/templates/instantiate.ts';
import { templates } from '#shared/templates/registry.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { type Call, Unusable } from './call.ts';
import { localDay } from './localDay.ts';

/** `new --to OUT [--template NAME]`: a map from a template, or a blank one. */
export const newCall: Call = {
  usage: 'new --to OUT.throughline [--template NAME] [--force]',
  does: 'writes a new map, blank or from a template',
  options: { to: { type: 'string' }, template: { type: 'string' }, force: { type: 'boolean' } },
  positionals: 0,
  run: async (_positionals, { to, template, force }, { out, now }) => {
    if (typeof to !== 'string' || to === '') throw new Unusable('Say where to write it: --to OUT.throughline');
    const document = makeMap(typeof template === 'string' ? template : null, now());
    await atomicWrite(to, writeMapFile(document), { force: force === true });
    out(`${to}: “${document.map.title}”, ${document.elements.size} elements, ${document.links.size} links.`);
    return 0;
  },
};

function makeMap(name: string | null, now: Date): MapDocument {
  const instant = now.toISOString();
  if (name === null) {
    const currency = currencyOfLocale(Intl.DateTimeFormat().resolvedOptions().locale);
    return newMap({ title: 'Untitled map', organization: '', currency }, randomUUID, instant);
  }
  const template = templates.find((t) => t.name === name);
  if (template === undefined) {
    throw new Unusable(`There is no template “${name}”; there are ${templates.map((t) => t.name).join(', ')}.`);
  }
  return instantiate(template, { today: localDay(now), now: instant, newId: randomUUID });
}
