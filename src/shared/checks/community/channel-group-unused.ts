import { committedWork } from '#shared/analysis/selections.ts';
import { channel, channelGroups } from '#shared/model/lists/channel.ts';
import { defineCheck, wholeMap } from '../check.ts';
import { namedBy } from '../namedBy.ts';

export default defineCheck({
  id: 'channel-group-unused',
  severity: 'I',
  source: 'TC',
  appliesTo: wholeMap('channels', 'work.channels'),
  reads: 'map',
  title: 'Places where no work meets people',
  message: 'No committed work uses a channel of: {missing}.',
  why: 'The Total community is found in four places; the strategy is to meet people wherever they are.',
  fix: 'Add a channel there to some work, or decide against it.',
  words: channel.fields.group.words ?? {},
  run: (map) => {
    const { channels } = map.document;
    const works = map.all(committedWork);
    const used = new Set(Array.from(namedBy(works, 'channels'), (id) => channels.get(id)?.group));
    const missing = channelGroups.filter((group) => !used.has(group));
    return channels.size > 0 && works.length > 0 && missing.length > 0 && { missing };
  },
});
