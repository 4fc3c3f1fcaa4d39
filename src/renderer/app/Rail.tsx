import type { ReactNode } from 'react';
import type { Icon } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { HomeIcon, KeysIcon, RailIcon, SettingsIcon } from '#renderer/ui/icons.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { RailButton, RailLink } from '#renderer/ui/RailItem.tsx';
import { useProgram } from './program.ts';
import { RailCount } from './RailCount.tsx';
import { useRailWide } from './railWidth.ts';
import { hashOf } from './route.ts';
import { useValue } from './value.ts';
import { views } from './views.ts';

/** The way between the views. It shows those that exist, and those of a map only while one is open. */
export function Rail() {
  const { route, preferences, dialog, session } = useProgram();
  const here = useValue(route);
  const open = useValue(session);
  const railOpen = useRailWide(useValue(preferences));
  return (
    <nav className={classes('app-rail', railOpen && 'is-wide')} aria-label="Views">
      <div className="app-brand">
        <Mark size={24} />
        {railOpen ? <span>Throughline</span> : null}
      </div>
      <RailPart>
        <RailLink
          href={hashOf({ place: 'maps' })}
          icon={HomeIcon}
          label="Home"
          isHere={here.place !== 'map'}
          isWide={railOpen}
          keys="Mod+Shift+H"
        />
      </RailPart>
      {here.place === 'map' ? (
        <RailPart>
          {views.map(({ id, label, icon }, place) => (
            <RailLink
              key={id}
              href={hashOf({ ...here, view: id })}
              icon={icon as Icon}
              label={label}
              isHere={here.view === id}
              isWide={railOpen}
              keys={`Mod+${place + 1}`}
              badge={id === 'review' && open.state === 'open' ? <RailCount evaluation={open.evaluation} /> : null}
            />
          ))}
        </RailPart>
      ) : null}
      <RailPart atFoot>
        <RailButton
          icon={KeysIcon}
          label="Keys"
          keys="F1"
          isWide={railOpen}
          onPress={() => dialog.set({ kind: 'keys' })}
        />
        <RailButton
          icon={SettingsIcon}
          label="Settings"
          keys="Mod+,"
          isWide={railOpen}
          onPress={() => dialog.set({ kind: 'settings' })}
        />
        <RailButton
          icon={RailIcon}
          label={railOpen ? 'Make narrow' : 'Make wide'}
          keys="Mod+B"
          isWide={railOpen}
          onPress={() => preferences.change({ railOpen: !railOpen })}
        />
      </RailPart>
    </nav>
  );
}

function RailPart({ children, atFoot = false }: { readonly children: ReactNode; readonly atFoot?: boolean }) {
  return <div className={classes('app-rail-part', atFoot && 'is-foot')}>{children}</div>;
}
