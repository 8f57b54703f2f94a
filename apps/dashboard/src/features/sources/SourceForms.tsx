import Button from '@mui/material/Button';
import {
  CreateBase,
  EditBase,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRecordContext,
  useRefresh,
  type Identifier,
} from 'react-admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { codeOf } from '../../providers/errors.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { PageHead } from '../../ui/PageHead.js';
import { Loading } from '../../ui/states.js';
import { SourceFields } from './SourceFields.js';

/** The short address of a record; react-admin’s own would end in /show. */
const shown = (_resource?: string, id?: Identifier) => `sources/${id}`;

function FormToolbar({ back }: { readonly back: string }) {
  const say = useSay();
  return (
    <Toolbar sx={{ gap: 2 }}>
      <SaveButton />
      <Button component={Link} to={back}>
        {say('action.cancel')}
      </Button>
    </Toolbar>
  );
}

export function SourceCreate() {
  const say = useSay();
  return (
    <CreateBase resource="sources" redirect={shown}>
      <PageHead title={say('source.create')} parent={{ to: '/sources', name: say('nav.sources') }} />
      <div className="panel" style={{ padding: 0, maxInlineSize: 720 }}>
        <SimpleForm toolbar={<FormToolbar back="/sources" />}>
          <SourceFields />
        </SimpleForm>
      </div>
    </CreateBase>
  );
}

/** Somebody saved first: nothing is overwritten, and the newer state is one button away. */
function Conflict({ reload }: { readonly reload: () => void }) {
  const say = useSay();
  return (
    <div className="state" role="alert" style={{ marginBlockEnd: 16 }}>
      <h2>{say('source.conflictTitle')}</h2>
      <p>{say('source.conflictWhy')}</p>
      <Button variant="outlined" onClick={reload}>
        {say('source.conflictReload')}
      </Button>
    </div>
  );
}

function EditHead() {
  const say = useSay();
  const record = useRecordContext<SourceRecord>();
  const title = record?.name ?? say('state.loading');
  return (
    <PageHead title={say('source.editOf', { name: title })} parent={{ to: '/sources', name: say('nav.sources') }} />
  );
}

/** Only once the record is there: what was typed before would be lost when it arrives. */
function EditForm({ back }: { readonly back: string }) {
  const record = useRecordContext<SourceRecord>();
  if (record === undefined) return <Loading lines={8} />;
  return (
    <div className="panel" style={{ padding: 0, maxInlineSize: 720 }}>
      <SimpleForm toolbar={<FormToolbar back={back} />}>
        <SourceFields />
      </SimpleForm>
    </div>
  );
}

/** Saved with the version that was read, and only after the server agreed: a clash of two editors is shown, not lost. */
export function SourceEdit() {
  const { id = '' } = useParams();
  const notify = useNotify();
  const refresh = useRefresh();
  const [hasConflict, setConflict] = useState(false);
  const onError = (error: unknown) => {
    setConflict(codeOf(error) === 'CONFLICT');
    notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
  };
  const reload = () => {
    setConflict(false);
    refresh();
  };
  return (
    <EditBase resource="sources" id={id} mutationMode="pessimistic" redirect={shown} mutationOptions={{ onError }}>
      <EditHead />
      {hasConflict && <Conflict reload={reload} />}
      <EditForm back={`/sources/${id}`} />
    </EditBase>
  );
}
