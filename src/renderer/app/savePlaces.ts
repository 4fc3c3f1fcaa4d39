import type { MirrorState } from '#renderer/state/mapStorage.ts';

const database = {
  desktop: 'In this program’s database.',
  browser: 'In this browser’s database on this computer.',
} as const;

/** Where the map is, a sentence a place: only what is true at the moment. */
export function savePlaces(
  platform: 'desktop' | 'browser',
  state: 'saved' | 'saving' | 'notSaved' | 'readOnly',
  mirror: MirrorState,
): string[] {
  const saved = state === 'saved' || state === 'readOnly' ? [database[platform]] : [];
  return [...saved, fileSentence(mirror)];
}

function fileSentence(mirror: MirrorState): string {
  switch (mirror.state) {
    case 'written':
      return 'As a file in the data folder, with its earlier states.';
    case 'writing':
      return 'The file in the data folder is being brought up to date.';
    case 'notWritten':
      return `The file in the data folder is behind: ${mirror.message}`;
    case 'off':
      return 'No file besides: nothing keeps files for this page.';
  }
}
