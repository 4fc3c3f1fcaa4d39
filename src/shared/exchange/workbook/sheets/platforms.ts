import { namingWork } from '../namingWork.ts';
import { listSheet } from './listSheet.ts';

export const platformsSheet = listSheet('platforms', {
  name: 'Platforms',
  about: 'The systems that work runs on.',
  calculated: [namingWork('platforms')],
});
