import { useSay, type Say } from '../../providers/i18n-provider.js';
import type { ScopeChoice } from '../../providers/agreement-types.js';
import { useScopes } from './use-agreement.js';
import type { Scope } from './view.js';

const keyOf = (scope: Scope): string =>
  'projectId' in scope ? `project ${scope.projectId}` : `codebook ${scope.codebookVersionId}`;

const nameOf = (say: Say, { name, versionNo }: ScopeChoice): string =>
  versionNo === null ? name : say('agreement.version', { name, number: versionNo });

const GROUPS = [
  ['project', 'agreement.projects'],
  ['codebook', 'agreement.imported'],
] as const;

/** A native list: it works with every keyboard, reader and phone. */
export function ScopePicker({
  scope,
  onChoose,
}: {
  readonly scope: Scope | null;
  readonly onChoose: (scope: Scope) => void;
}) {
  const say = useSay();
  const { data = [] } = useScopes();
  const choose = (key: string) => {
    const found = data.find((choice) => keyOf(choice.scope) === key);
    if (found !== undefined) onChoose(found.scope);
  };
  return (
    <label className="row no-print">
      {say('agreement.choose')}
      <select value={scope === null ? '' : keyOf(scope)} onChange={(event) => choose(event.target.value)}>
        {scope === null && <option value="">…</option>}
        {GROUPS.map(([kind, label]) => {
          const choices = data.filter((choice) => choice.kind === kind);
          if (choices.length === 0) return null;
          return (
            <optgroup key={kind} label={say(label)}>
              {choices.map((choice) => (
                <option key={keyOf(choice.scope)} value={keyOf(choice.scope)}>
                  {nameOf(say, choice)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
