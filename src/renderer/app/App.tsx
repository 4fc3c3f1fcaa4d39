import { useEffect, useState } from 'react';
import type { Platform } from '#renderer/platform/platform.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { PageLanguage } from '#renderer/ui/PageLanguage.tsx';
import { Loading } from '#renderer/ui/states.tsx';
import type { PreferenceStore } from './preferences.ts';
import { type Program, ProgramProvider } from './program.ts';
import { Shell } from './Shell.tsx';
import { StartTrouble } from './StartTrouble.tsx';
import { findPlatform, startProgram } from './start.ts';
import { createValue, useValue } from './value.ts';

type Start =
  | { readonly state: 'starting' }
  | { readonly state: 'running'; readonly program: Program }
  | { readonly state: 'failed'; readonly platform: Platform; readonly error: unknown };

/** What the start is waiting for: another window may hold the database for as long as it is open. */
const waiting = createValue('Opening your maps');

let started: Promise<Start> | null = null;

/** Starts once, however often the page is rendered. */
function start(preferences: PreferenceStore): Promise<Start> {
  started ??= attempt(preferences);
  return started;
}

async function attempt(preferences: PreferenceStore): Promise<Start> {
  const platform = await findPlatform();
  try {
    const program = await startProgram(platform, preferences, (connection) => {
      if (connection.state === 'blocked') waiting.set(connection.message);
    });
    return { state: 'running', program };
  } catch (error) {
    return { state: 'failed', platform, error };
  }
}

/** The program, from its start on. */
export function App({ preferences }: { readonly preferences: PreferenceStore }) {
  const [now, setNow] = useState<Start>({ state: 'starting' });
  const words = useValue(waiting);
  useEffect(() => {
    void start(preferences).then(setNow);
  }, [preferences]);
  return <PageLanguage>{content()}</PageLanguage>;

  function content() {
    switch (now.state) {
      case 'starting':
        return <Loading words={words} />;
      case 'running':
        return (
          <ErrorBoundary
            fallback={(error) => (
              <StartTrouble title="The program stopped at an error" platform={now.program.platform} error={error} />
            )}
          >
            <ProgramProvider value={now.program}>
              <Shell />
            </ProgramProvider>
          </ErrorBoundary>
        );
      case 'failed':
        return <StartTrouble title="Your maps could not be opened" platform={now.platform} error={now.error} />;
    }
  }
}
