import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { codingProjects } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState } from '../../ui/states.js';
import { NumberField, type FieldsProps } from './DrawFields.js';
import { OVERLAPS } from './project-draft.js';

/** How many units two coders must share before their agreement says anything. */
function Calculator({ take }: { readonly take: (units: number) => void }) {
  const say = useSay();
  const [wish, setWish] = useState({ alphaMin: '0.8', prevalence: '0.1', significance: '0.05' });
  const compute = useMutation({
    mutationFn: () =>
      codingProjects.overlapSizeFor({
        alphaMin: Number(wish.alphaMin),
        prevalence: Number(wish.prevalence),
        significance: Number(wish.significance),
      }),
  });
  const units = compute.data;
  return (
    <details>
      <summary>{say('draw.calculator')}</summary>
      <div className="stack" style={{ paddingBlock: 8 }}>
        <p className="quiet small">{say('draw.calculatorWhy')}</p>
        <div className="row">
          {(['alphaMin', 'prevalence', 'significance'] as const).map((name) => (
            <NumberField
              key={name}
              label={say(`draw.${name}`)}
              value={wish[name]}
              change={(value) => setWish({ ...wish, [name]: value })}
              max={1}
              step={0.01}
            />
          ))}
          <Button variant="outlined" disabled={compute.isPending} onClick={() => compute.mutate()}>
            {say('draw.compute')}
          </Button>
          {typeof units === 'number' && (
            <Button onClick={() => take(units)}>{say('draw.take', { smart_count: units })}</Button>
          )}
          {units === null && <span>{say('draw.noSize')}</span>}
        </div>
        {compute.error !== null && <ErrorState error={compute.error} />}
      </div>
    </details>
  );
}

export function WhoFields({ form, set }: FieldsProps) {
  const say = useSay();
  return (
    <fieldset className="panel stack">
      <legend>{say('draw.who')}</legend>
      <TextField
        label={say('draw.coderNames')}
        helperText={say('draw.coderNamesHelp')}
        required
        multiline
        minRows={2}
        value={form.coderNames}
        onChange={(event) => set({ coderNames: event.target.value })}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <div role="group" aria-label={say('draw.overlap')} className="stack">
        <span className="quiet">{say('draw.overlap')}</span>
        <RadioGroup
          row
          aria-label={say('draw.overlap')}
          value={form.overlapKind}
          onChange={(_, value) => set({ overlapKind: OVERLAPS.find((known) => known === value) ?? 'share' })}
        >
          {OVERLAPS.map((kind) => (
            <FormControlLabel key={kind} value={kind} control={<Radio />} label={say(`draw.overlapKinds.${kind}`)} />
          ))}
        </RadioGroup>
        <div className="row">
          {form.overlapKind === 'share' ? (
            <NumberField
              label={say('draw.overlapShare')}
              value={form.overlapShare}
              change={(overlapShare) => set({ overlapShare })}
              max={100}
            />
          ) : (
            <NumberField
              label={say('draw.overlapUnits')}
              value={form.overlapUnits}
              change={(overlapUnits) => set({ overlapUnits })}
            />
          )}
          <NumberField
            label={say('draw.overlapCoders')}
            value={form.overlapCoders}
            change={(overlapCoders) => set({ overlapCoders })}
          />
        </div>
        <Calculator take={(units) => set({ overlapKind: 'units', overlapUnits: String(units) })} />
      </div>
    </fieldset>
  );
}
