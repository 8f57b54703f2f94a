import type { ReactNode } from 'react';
import type { CodebookDiff } from '../../providers/codebook-editing.js';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import { wordChanges } from '../../ui/text-diff.js';

type FieldChange = CodebookDiff['book'][number];

const FIELDS: Readonly<Record<string, TextKey>> = {
  ...{ unit: 'changes.fields.unit', absence: 'changes.fields.absence', isExclusive: 'changes.fields.isExclusive' },
  ...{ name: 'changes.fields.name', definition: 'changes.fields.definition', example: 'changes.fields.example' },
  ...{ includeRule: 'changes.fields.includeRule', excludeRule: 'changes.fields.excludeRule' },
  ...{ decisionRules: 'changes.fields.decisionRules', parentKey: 'changes.fields.parentKey' },
  ...{ description: 'changes.fields.description', citation: 'changes.fields.citation' },
};

/** Word by word; what said nothing before is all new. */
function Words({ from, to }: FieldChange) {
  const say = useSay();
  if (from === null) return <ins>{to}</ins>;
  if (to === null) return <del>{from}</del>;
  const changes = wordChanges(from, to, null);
  if (changes.length === 0) return <span>{say('changes.nothing')}</span>;
  return changes.map(({ kind, text }, index) => {
    if (kind === 'added') return <ins key={index}>{text}</ins>;
    return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
  });
}

function FieldList({ changes }: { readonly changes: readonly FieldChange[] }) {
  const say = useSay();
  return (
    <dl className="facts small">
      {changes.map((change) => {
        const key = FIELDS[change.field];
        return (
          <div key={change.field} style={{ display: 'contents' }}>
            <dt>{key === undefined ? change.field : say(key)}</dt>
            <dd dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              <Words {...change} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Part({
  title,
  isShown,
  children,
}: {
  readonly title: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}) {
  if (!isShown) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface DiffPanelProps {
  readonly diff: CodebookDiff;
  readonly nameOf: (key: string) => string;
}

function FrameList({ frames }: { readonly frames: CodebookDiff['added'] }) {
  return (
    <ul className="small">
      {frames.map(({ id, key, name, definition }) => (
        <li key={id} dir="auto">
          {name} <code>{key}</code> {definition !== null && <span className="quiet">{definition}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What changed from one version to the other. */
export function DiffPanel({ diff, nameOf }: DiffPanelProps) {
  const say = useSay();
  const { book, added, retired, changed, moved } = diff;
  const isSame = [book, added, retired, changed, moved].every((part) => part.length === 0);
  return (
    <section className="panel stack" aria-labelledby="diff" data-testid="codebook-diff">
      <h2 id="diff">{say('book.changes')}</h2>
      {isSame && <p>{say('changes.none')}</p>}
      <Part title={say('changes.book')} isShown={book.length > 0}>
        <FieldList changes={book} />
      </Part>
      <Part title={say('changes.added')} isShown={added.length > 0}>
        <FrameList frames={added} />
      </Part>
      <Part title={say('changes.retired')} isShown={retired.length > 0}>
        <FrameList frames={retired} />
      </Part>
      {changed.map(({ key, name, fields }) => (
        <Part key={key} title={`${say('changes.changed')}: ${name}`} isShown>
          <FieldList changes={fields} />
        </Part>
      ))}
      <Part title={say('changes.moved')} isShown={moved.length > 0}>
        <ul className="small">
          {moved.map(({ key, from, to }) => (
            <li key={key}>{say('changes.place', { name: nameOf(key), from, to })}</li>
          ))}
        </ul>
      </Part>
    </section>
  );
}
