import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptVersion, ConceptWithVersions } from '../../providers/names-types.js';
import { momentText } from '../../ui/dates.js';
import { useConceptChanges } from './use-names.js';

interface VersionsProps {
  readonly concept: ConceptWithVersions;
  readonly shown: ConceptVersion;
  /** Null: the newest. */
  readonly show: (versionId: string | null) => void;
}

/** Every version stays and can be looked at, with its profile; going back makes a new one. */
export function Versions({ concept, shown, show }: VersionsProps) {
  const say = useSay();
  const notify = useNotify();
  const { restore } = useConceptChanges();
  const newest = concept.current.versionNo;
  const goBack = (versionId: string) =>
    restore.mutate(
      { versionId, basedOn: newest },
      {
        onSuccess: () => show(null),
        onError: (error) => notify(error.message, { type: 'warning' }),
      },
    );
  return (
    <details className="panel">
      <summary>
        {say('names.versionsTitle')} ({concept.versions.length})
      </summary>
      <ol className="plain stack">
        {concept.versions.map((version) => {
          const { id, versionNo, createdBy, createdAt, restoredFrom } = version;
          const when = momentText(createdAt) ?? '';
          return (
            <li key={id} className="spread" aria-current={id === shown.id}>
              <span>
                <button type="button" className="link-button" onClick={() => show(versionNo === newest ? null : id)}>
                  {say('names.versionOf', { number: versionNo, who: createdBy, when })}
                </button>
                {versionNo === newest && <span className="quiet small"> · {say('names.current')}</span>}
                {restoredFrom !== null && (
                  <span className="quiet small"> · {say('names.restored', { number: restoredFrom })}</span>
                )}
              </span>
              {versionNo !== newest && (
                <Button size="small" disabled={restore.isPending} onClick={() => goBack(id)}>
                  {say('names.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
