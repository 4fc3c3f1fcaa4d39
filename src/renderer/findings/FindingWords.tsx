import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import type { Finding } from '#shared/checks/finding.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { checkTitle, type Grouping } from './findingList.ts';

interface FindingWordsProps {
  readonly finding: Finding;
  /** What is wrong in one sentence. */
  readonly message: string;
  readonly grouping: Grouping;
  readonly document: MapDocument;
}

/** So many elements of a finding are named in its line. */
const NAMED = 3;

/** A finding in a glance: what is wrong and with what, less what the heading above says. */
export function FindingWords({ finding, message, grouping, document }: FindingWordsProps) {
  const elements = finding.targets.flatMap((id) => document.elements.get(id) ?? []);
  if (grouping === 'element') return <span className="findings-words">{checkTitle(finding.check)}</span>;
  // Where no element can be named, the sentence itself says what is wrong with the map.
  const about = elements.length === 0 ? <bdi>{message}</bdi> : <Names elements={elements} />;
  if (grouping === 'check') return <span className="findings-words">{about}</span>;
  return (
    <span className="findings-words">
      <span>{checkTitle(finding.check)}</span>
      <span className="findings-about">{about}</span>
    </span>
  );
}

function Names({ elements }: { readonly elements: readonly Element[] }) {
  return (
    <>
      {elements.slice(0, NAMED).map((element) => (
        <span key={element.id} className="findings-name">
          <KindIcon form={formOf(element)} size={14} />
          <bdi>{element.title.trim() || 'Without a title'}</bdi>
        </span>
      ))}
      {elements.length > NAMED ? <span>and {elements.length - NAMED} more</span> : null}
    </>
  );
}
