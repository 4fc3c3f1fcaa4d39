import type { ReactNode } from 'react';
import './toolRow.css';

/** The row of tools above a table: search, filters and orders, and after a `ToolGap` what is done with it. */
export function ToolRow({ children }: { readonly children: ReactNode }) {
  return <div className="ui-tool-row">{children}</div>;
}

/** Pushes what follows to the end of the row. */
export function ToolGap() {
  return <span className="ui-tool-gap" />;
}
