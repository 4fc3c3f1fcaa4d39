import { namingWork } from '../namingWork.ts';
import { listSheet } from './listSheet.ts';

export const audiencesSheet = listSheet('audiences', {
  name: 'Audiences',
  about: 'Whom the strategy is for.',
  calculated: [namingWork('audiences')],
});
