import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** The interface speaks American English throughout, also where the component library has words of its own. */
export function PageLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="en-US">{children}</I18nProvider>;
}
