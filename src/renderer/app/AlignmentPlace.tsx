import { useCallback } from 'react';
import { Alignment, type AlignmentProps } from '#renderer/alignment/Alignment.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { useProgram } from './program.ts';
import { inBackground } from './tell.ts';

/** The alignment matrix with what it needs of the program: new ids, and a place for its table. */
export function AlignmentPlace(props: Omit<AlignmentProps, 'newId' | 'saveCsv'>) {
  const { platform, newId } = useProgram();
  const saveCsv = useCallback(
    (suggestedName: string, text: string) => {
      const file = { kind: 'csv', suggestedName, bytes: new TextEncoder().encode(text) } as const;
      inBackground(
        platform.saveFileAs(file).then((saved) => {
          if (saved !== null) notify({ tone: 'good', text: `Saved as ${saved.name}.` });
        }),
      );
    },
    [platform],
  );
  return <Alignment {...props} newId={newId} saveCsv={saveCsv} />;
}
