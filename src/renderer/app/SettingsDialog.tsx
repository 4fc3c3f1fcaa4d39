import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DarkIcon, LightIcon, SaveFileIcon, SystemIcon } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { bundledLibraries, licenseTexts } from './licenses.ts';
import { useProgram } from './program.ts';
import { saveRawRecords } from './rawRecords.ts';
import { inBackground } from './tell.ts';
import { useValue } from './value.ts';

/** What a person can choose, where the maps are, and what the program is made of. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { preferences } = useProgram();
  const { theme, contrast } = useValue(preferences);
  return (
    <Dialog title="Settings" onClose={onClose}>
      <section className="app-setting">
        <h3>Appearance</h3>
        <SegmentedControl
          label="Colors"
          value={theme}
          onChange={(chosen) => preferences.change({ theme: chosen })}
          segments={[
            { key: 'system', label: 'As the system', icon: SystemIcon },
            { key: 'light', label: 'Light', icon: LightIcon },
            { key: 'dark', label: 'Dark', icon: DarkIcon },
          ]}
        />
        <Switch
          label="High contrast"
          help="Stronger lines and larger type, for projectors."
          isOn={contrast === 'high'}
          onChange={(on) => preferences.change({ contrast: on ? 'high' : 'normal' })}
        />
      </section>
      <DataPart />
      <AboutPart />
    </Dialog>
  );
}

function DataPart() {
  const { platform, storage } = useProgram();
  const [isPersistent, setPersistent] = useState<boolean | null>(null);
  useEffect(() => {
    navigator.storage?.persisted().then(setPersistent, () => {});
  }, []);
  const inBrowser = platform.name === 'browser';
  return (
    <section className="app-setting">
      <h3>Your data</h3>
      <p>
        {inBrowser
          ? `Maps are kept in this browser’s database for ${location.origin}. Another browser or another address has its own.`
          : 'Maps are kept in this program’s database on this computer.'}{' '}
        {platform.keeper === null
          ? 'Nobody keeps copies as files here: save your maps to files now and then.'
          : 'Each is also written to a file in the data folder within two seconds, with its earlier states.'}{' '}
        Nothing leaves this computer.
      </p>
      {isPersistent === false && inBrowser ? (
        <p className="app-setting-line">
          <span>The browser may clear its database when room gets short.</span>
          <Button size="small" onPress={() => inBackground(storage.askToPersist().then(setPersistent))}>
            Ask it not to
          </Button>
        </p>
      ) : null}
      <p className="app-setting-line">
        <span>Everything that the database holds, as one file.</span>
        <Button
          size="small"
          icon={SaveFileIcon}
          onPress={() => inBackground(storage.library.exportRaw().then((text) => saveRawRecords(platform, text)))}
        >
          Export all data
        </Button>
      </p>
    </section>
  );
}

function AboutPart() {
  const { platform } = useProgram();
  const [version, setVersion] = useState('');
  useEffect(() => {
    platform.version().then(setVersion, () => {});
  }, [platform]);
  return (
    <section className="app-setting">
      <h3>About</h3>
      <p>Throughline{version === '' ? '' : ` ${version}`}. Digital strategy maps, entirely offline.</p>
      <details className="app-licenses">
        <summary>Licenses of the libraries in it</summary>
        <ul>
          {bundledLibraries.map(({ name, license, copyright }) => (
            <li key={name}>
              {name}{' '}
              <span className="muted">
                · {license} · © {copyright}
              </span>
            </li>
          ))}
        </ul>
        {Object.entries(licenseTexts).map(([name, text]) => (
          <details key={name}>
            <summary>{name}</summary>
            <pre>{text}</pre>
          </details>
        ))}
      </details>
    </section>
  );
}
