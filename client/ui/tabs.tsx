import type { ReactNode } from 'react';
import { Tab as AriaTab, Tabs as AriaTabs, TabList, TabPanel } from 'react-aria-components/Tabs';

export interface TabSpec<K extends string> {
  readonly id: K;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  /** Name of the whole set, for assistive technology. */
  label: string;
  tabs: readonly TabSpec<K>[];
  selected: K;
  onSelect: (id: K) => void;
  className?: string;
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect, className = '' }: TabsProps<K>) {
  return (
    <AriaTabs
      className={`tabs ${className}`}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ id, label: name }) => (
          <AriaTab key={id} id={id} className="tab">
            {name}
          </AriaTab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
