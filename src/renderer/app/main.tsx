/** Entry of the window. */
import { createRoot } from 'react-dom/client';
import '#renderer/ui/theme/theme.ts';
import { App } from './App.tsx';
import { followPreferences } from './start.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App preferences={followPreferences()} />);
