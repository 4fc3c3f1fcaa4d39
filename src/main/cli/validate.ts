import type { Call } from './call.ts';
import { faultLine } from './faultLine.ts';
import { openMap } from './openMap.ts';

/** `validate FILE`: the fault report of the reader alone. */
export const validateCall: Call = {
  usage: 'validate FILE',
  does: 'names every fault of a map file; the file stays as it is',
  options: {},
  positionals: 1,
  run: async ([path = ''], _options, { out }) => {
    const { document, faults, migrated } = await openMap(path);
    for (const step of migrated) out(`older format: ${step}`);
    for (const fault of faults) out(faultLine(fault));
    const counts = `${document.elements.size} elements, ${document.links.size} links`;
    out(
      faults.length === 0
        ? `${path}: no fault (${counts}).`
        : `${path}: ${faults.length} faults (${counts} are whole).`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};
