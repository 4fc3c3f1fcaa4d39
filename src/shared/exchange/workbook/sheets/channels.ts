import { namingWork } from '../namingWork.ts';
import { listSheet } from './listSheet.ts';

export const channelsSheet = listSheet('channels', {
  name: 'Channels',
  about: 'Where they are met.',
  calculated: [namingWork('channels')],
});
