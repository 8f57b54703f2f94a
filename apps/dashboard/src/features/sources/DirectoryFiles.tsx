import Button from '@mui/material/Button';
import type { DirectoryImport } from '../../providers/directory-door.js';
import { useRef } from 'react';
import { directoryExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import { UndoLine } from './UndoLine.js';
import { useDirectoryChange } from './use-directory.js';

/** The directory as a file, out and in; what of a file was refused is named by line and column. */
export function DirectoryFiles() {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { bring } = useDirectoryChange();
  const { data } = bring;
  const importedText = ({ added, updated, unchanged, faults }: DirectoryImport) =>
    say('directory.imported', { added, updated, unchanged, refused: faults.length });
  return (
    <section className="stack no-print" aria-label={say('directory.files')}>
      <div className="row">
        <Button disabled={bring.isPending} onClick={() => input.current?.click()}>
          {say('directory.file')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('directory.file')}
          accept=".csv,.tsv,.opml,.xml,.json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) bring.mutate(file);
            target.value = '';
          }}
        />
        <Button href={directoryExportUrl('csv')} download>
          {say('directory.csv')}
        </Button>
        <Button href={directoryExportUrl('opml')} download>
          {say('directory.opml')}
        </Button>
      </div>
      {bring.error !== null && <p role="alert">{bring.error.message}</p>}
      {data !== undefined && (
        <div className="panel stack">
          <UndoLine key={data.batchId} text={importedText(data)} batchId={data.batchId} />
          {data.faults.length > 0 && (
            <ul>
              {data.faults.slice(0, 200).map(({ line, field, message }, index) => (
                <li key={index}>
                  {line !== null && `${say('directory.line', { line })}, `}
                  {field !== null && `${field}: `}
                  <bdi dir="auto">{message}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
