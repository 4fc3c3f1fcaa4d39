import { committedWork } from '#shared/analysis/selections.ts';
import { defineCheck, wholeMap } from '../check.ts';

export default defineCheck({
  id: 'platform-not-integrated',
  severity: 'W',
  source: 'LN',
  appliesTo: wholeMap('platforms', 'work.platforms'),
  reads: 'map',
  title: 'Platform is not integrated',
  message: '{platform} is not integrated, and committed work uses it: {names}.',
  why: 'In the Digital Business Strategy Map tools that are not integrated with IT widen the gap between marketing and IT.',
  fix: 'Plan the integration with the IT partner, or use a platform that has it.',
  run: (map) =>
    [...map.document.platforms.values()]
      .filter((platform) => platform.integrated === false)
      .map(({ id }) => {
        const users = map.all(committedWork).filter((work) => work.platforms.includes(id));
        return { targets: users.map((work) => work.id), platform: id };
      })
      .filter(({ targets }) => targets.length > 0),
});
