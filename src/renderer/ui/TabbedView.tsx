import { Tabs, type TabsProps } from './Tabs.tsx';
import './tabbedView.css';

/** A view of several pages that fill it, one of them open. Its tabs are the view's head. */
export function TabbedView<K extends string>(props: TabsProps<K>) {
  return (
    <div className="ui-tabbed-view">
      <h1 className="visually-hidden">{props.label}</h1>
      <Tabs<K> {...props} />
    </div>
  );
}
