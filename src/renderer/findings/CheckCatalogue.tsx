import { useState } from 'react';
import { titleRank } from '#renderer/state/titleSearch.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { checkCatalogue } from '#shared/checks/checkCatalogue.ts';
import './checkCatalogue.css';

const themes = checkCatalogue();

/** Every check there is: what it looks for, why, from which framework, and what to do. Made from the catalogue itself. */
export function CheckCatalogue() {
  const [text, setText] = useState('');
  const found = themes
    .map(({ title, checks }) => ({
      title,
      checks: checks.filter(({ id, title: heading, why, fix, framework }) => {
        return titleRank(text, `${heading} ${why} ${fix} ${framework} ${id}`) !== null;
      }),
    }))
    .filter(({ checks }) => checks.length > 0);
  return (
    <div className="catalogue">
      <SearchField label="Find a check" value={text} onChange={setText} />
      {found.length === 0 ? <p className="muted">No check fits “{text}”.</p> : null}
      {found.map(({ title, checks }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {checks.map(({ id, severities, title: heading, why, fix, framework }) => (
              <li key={id}>
                <h4>
                  {severities.map((severity) => (
                    <SeverityMark key={severity} severity={severity} size={14} isNamed />
                  ))}
                  {heading}
                </h4>
                <p>{why}</p>
                <p>{fix}</p>
                <p className="catalogue-source">
                  {framework}
                  {severities.length > 1 ? ' · milder for ideas' : ''}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
