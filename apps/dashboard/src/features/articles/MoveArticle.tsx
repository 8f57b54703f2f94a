import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow, EventRow } from '../../providers/types.js';
import { ErrorState } from '../../ui/states.js';
import { useMove } from './use-move.js';

interface MoveProps {
  readonly article: Pick<ArticleRow, 'id' | 'headline' | 'event'>;
  readonly close: () => void;
}

type Target = 'existing' | 'new' | 'none';
const TARGETS = ['existing', 'new', 'none'] as const;

function EventChoice({ choose }: { readonly choose: (event: EventRow | null) => void }) {
  const say = useSay();
  const [q, setQ] = useState('');
  const { data = [], isFetching } = useGetList<EventRow>('events', {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'FIRST_PUBLISHED_AT', order: 'DESC' },
    filter: { q },
  });
  return (
    <Autocomplete
      options={data}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={(event) => event.title}
      getOptionKey={(event) => event.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, text) => setQ(text)}
      onChange={(_, event) => choose(event)}
      renderInput={(params) => <TextField {...params} label={say('move.which')} />}
    />
  );
}

/** Where an article belongs is a decision with a reason, kept for good; another decision undoes it. */
export function MoveArticle({ article, close }: MoveProps) {
  const say = useSay();
  const [target, setTarget] = useState<Target>('existing');
  const [event, setEvent] = useState<EventRow | null>(null);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const move = useMove(close);
  const isReady =
    reason.trim() !== '' && (target === 'none' || (target === 'new' ? title.trim() !== '' : event !== null));
  const submit = () =>
    move.mutate({
      articleId: article.id,
      toEventId: target === 'existing' ? (event?.id ?? null) : null,
      newEventTitle: target === 'new' ? title.trim() : null,
      reason: reason.trim(),
    });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">{say('move.title')}</DialogTitle>
      <DialogContent className="stack" sx={{ pt: '8px !important' }}>
        <p dir="auto" className="quiet">
          {article.headline}
        </p>
        <RadioGroup
          value={target}
          onChange={(_, value) => setTarget(TARGETS.find((known) => known === value) ?? 'existing')}
        >
          {TARGETS.filter((known) => known !== 'none' || article.event !== null).map((known) => (
            <FormControlLabel
              key={known}
              value={known}
              control={<Radio size="small" />}
              label={say(`move.to.${known}`)}
            />
          ))}
        </RadioGroup>
        {target === 'existing' && <EventChoice choose={setEvent} />}
        {target === 'new' && (
          <TextField
            label={say('move.newTitle')}
            value={title}
            onChange={({ target: field }) => setTitle(field.value)}
          />
        )}
        <TextField
          required
          multiline
          minRows={2}
          label={say('move.reason')}
          helperText={say('move.reasonWhy')}
          value={reason}
          onChange={({ target: field }) => setReason(field.value)}
        />
        {move.error !== null && <ErrorState error={move.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('action.cancel')}</Button>
        <Button variant="contained" disabled={!isReady || move.isPending} onClick={submit}>
          {say('move.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
