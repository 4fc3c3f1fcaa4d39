import { makeElement } from '#shared/model/commands/addElement.ts';
import type { Work } from '#shared/model/kinds/registry.ts';

let count = 0;

/** An initiative with some fields; milestones may be told by their day alone. */
export function workOf({
  milestones = [],
  ...values
}: Omit<Partial<Work>, 'milestones'> & {
  readonly milestones?: readonly Partial<Work['milestones'][number]>[];
}): Work {
  count++;
  const whole = milestones.map((one, i) => ({
    id: `m${count}-${i}`,
    title: '',
    due: null,
    done: false,
    owner: '',
    ...one,
  }));
  const work = makeElement({
    id: `w${count}`,
    kind: 'initiative',
    title: '',
    values: { ...values, milestones: whole },
  });
  if (work === null) throw new Error('These values do not fit.');
  return work as Work;
}
