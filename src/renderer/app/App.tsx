import { useEffect, useState } from 'react';
import type { Platform } from '#renderer/platform/platform.ts';
import { PageLanguage } from '#renderer/ui/PageLanguage.tsx';
import { Loading } from '#renderer/ui/states.tsx';
import type { PreferenceStore } from './preferences.ts';
import { type Program, ProgramProvider } from './program.ts';
import { Shell } from './Shell.tsx';
import { StartTrouble } from './StartTrouble.tsx';
import { findPlatform, startProgram } from './start.ts';

type Start =
  | { readonly state: 'starting' }
  | { readonly state: 'running'; readonly program: Program }
  | { readonly state: 'failed'; readonly platform: Platform; readonly error: unknown };

let started: Promise<Start> | null = null;

/** Starts once, however often the page is rendered. */
function start(preferences: PreferenceStore): Promise<Start> {
  started ??= attempt(preferences);
  return started;
}

async function attempt(preferences: PreferenceStore): Promise<Start> {
  const platform = await findPlatform();
  try {
    return { state: 'running', program: await startProgram(platform, preferences) };
  } catch (error) {
    return { state: 'failed', platform, error };
  }
}

/** The program, from its start on. */
export function App({ preferences }: { readonly preferences: PreferenceStore }) {
  const [now, setNow] = useState<Start>({ state: 'starting' });
  useEffect(() => {
    void start(preferences).then(setNow);
  }, [preferences]);
  return <PageLanguage>{content()}</PageLanguage>;

  function content() {
    switch (now.state) {
      case 'starting':
        return <Loading words="Opening your maps" />;
      case 'running':
        return (
          <ProgramProvider value={now.program}>
            <Shell />
          </ProgramProvider>
        );
      case 'failed':
        return <StartTrouble platform={now.platform} error={now.error} />;
    }
  }
}
