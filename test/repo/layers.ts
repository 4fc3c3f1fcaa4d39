/**
 * The layer table of the README in the words of imports: what each folder may draw on. The linter's rules
 * (biome.json) are held against it, one planted import at a time.
 */
export interface Layer {
  folder: string;
  /** Import specifiers that the folder may use, beside paths within itself. */
  allowed: string[];
}

/** Folders below src/shared and src/renderer that reach each other through subpath imports alone. */
export const sharedFolders = ['model', 'analysis', 'checks', 'exchange', 'ipc', 'templates'];
/** One folder a view; no view knows another. */
const views = [
  'home',
  'inspector',
  'plan',
  'outline',
  'findings',
  'scores',
  'review',
  'alignment',
  'exchange',
  'measures',
];
export const rendererFolders = ['storage', 'state', 'platform', 'ui', ...views, 'map', 'app'];

const shared = (...names: string[]) => names.map((name) => `#shared/${name}/x.ts`);
const renderer = (...names: string[]) => names.map((name) => `#renderer/${name}/x.ts`);
/** The one file of state that storage may see: the interface that it fulfils. */
const storageInterface = '#renderer/state/mapStorage.ts';
const allShared = shared(...sharedFolders);
const react = ['react', 'react/jsx-runtime'];
const reactDom = ['react-dom', 'react-dom/client'];
const node = ['node:fs', 'node:fs/promises'];

export const layers: Layer[] = [
  { folder: 'src/shared/model', allowed: [...shared('model'), 'zod'] },
  { folder: 'src/shared/analysis', allowed: shared('analysis', 'model') },
  { folder: 'src/shared/checks', allowed: shared('checks', 'model', 'analysis') },
  { folder: 'src/shared/exchange', allowed: shared('exchange', 'model', 'analysis', 'checks') },
  {
    folder: 'src/shared/exchange/workbook',
    allowed: [...shared('exchange', 'model', 'analysis', 'checks'), 'xlsx', 'fflate'],
  },
  { folder: 'src/shared/ipc', allowed: [...shared('ipc', 'model'), 'zod'] },
  { folder: 'src/shared/templates', allowed: shared('templates', 'model') },
  { folder: 'src/main', allowed: [...allShared, '#main/x.ts', 'zod', ...node, 'electron'] },
  { folder: 'src/main/files', allowed: [...allShared, '#main/x.ts', 'zod', ...node] },
  { folder: 'src/main/cli', allowed: [...allShared, '#main/x.ts', 'zod', ...node] },
  { folder: 'src/main/serve', allowed: [...allShared, '#main/x.ts', 'zod', ...node] },
  { folder: 'src/main/launcher', allowed: [...allShared, '#main/x.ts', 'zod', ...node] },
  { folder: 'src/renderer/storage', allowed: [...renderer('storage'), storageInterface, ...allShared, 'dexie'] },
  {
    folder: 'src/renderer/state',
    allowed: [...renderer('state'), storageInterface, ...allShared, 'zustand', 'zustand/vanilla'],
  },
  { folder: 'src/renderer/platform', allowed: [...renderer('platform'), ...allShared] },
  {
    folder: 'src/renderer/ui',
    allowed: [...renderer('ui'), ...react, ...reactDom, 'react-aria-components', 'lucide-react'],
  },
  {
    folder: 'src/renderer/ui/charts',
    allowed: [...renderer('ui'), ...react, '@visx/scale', '@visx/axis', '@visx/shape'],
  },
  ...views.map((view) => ({
    folder: `src/renderer/${view}`,
    allowed: [...renderer('state', 'ui'), storageInterface, ...allShared, ...react],
  })),
  {
    folder: 'src/renderer/map',
    allowed: [...renderer('map', 'state', 'ui'), storageInterface, ...allShared, ...react, '@xyflow/react'],
  },
  {
    folder: 'src/renderer/app',
    allowed: [...renderer(...rendererFolders), storageInterface, ...allShared, ...react, ...reactDom],
  },
];

/** Everything that some folder might be tempted by; what a layer does not allow it must refuse. */
export const temptations: string[] = [
  ...allShared,
  ...renderer(...rendererFolders),
  storageInterface,
  '#main/x.ts',
  ...react,
  ...reactDom,
  'react-aria-components',
  'lucide-react',
  'zustand',
  'zustand/vanilla',
  'dexie',
  'zod',
  'electron',
  'electron/main',
  '@xyflow/react',
  '@visx/scale',
  '@visx/axis',
  '@visx/shape',
  'xlsx',
  'fflate',
  ...node,
];
