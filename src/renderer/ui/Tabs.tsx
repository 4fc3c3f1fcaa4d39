import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import './tabs.css';

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly label: ReactNode; readonly content: ReactNode }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}

/** Several pages in one place, one of them open. */
export function Tabs<K extends string>({ label, tabs, value, onChange }: TabsProps<K>) {
  return (
    <AriaTabs className="ui-tabs" selectedKey={value} onSelectionChange={(key) => onChange(key as K)} data-no-ring>
      <TabList className="ui-tab-list" aria-label={label}>
        {tabs.map(({ key, label: words }) => (
          <Tab key={key} id={key} className="ui-tab">
            {words}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="ui-tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
