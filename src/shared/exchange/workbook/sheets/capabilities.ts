import type { Capability } from '#shared/model/kinds/capability.ts';
import { tabs } from '../workbookSheet.ts';
import { elementSheet } from './elementSheet.ts';

export const capabilitiesSheet = elementSheet('capability', {
  name: 'Capabilities',
  about: 'What people, processes and technology must be able to do.',
  tab: tabs.capabilities,
  calculated: [
    {
      header: 'Gap',
      help: 'How far today lies below what is needed.',
      width: 8,
      style: 'quietWhole',
      value: (record) => {
        const { current, needed } = record as unknown as Capability;
        return current === null || needed === null ? null : Math.max(0, needed - current);
      },
    },
  ],
});
