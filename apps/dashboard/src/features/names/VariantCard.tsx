import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptProblem } from '../../providers/names-types.js';
import { frameMark } from '../../ui/frame-marks.js';
import { patternLines, type VariantForm } from './concept-form.js';
import { MentionLine } from './Mentions.js';
import { usePreview } from './use-names.js';

/** A pattern is looked for once a person pauses. */
const PAUSE_MS = 500;

/** The text as it was when the last pause began. Compared by what it says: a draft is made anew with every render. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function Problem({ problem, lines }: { readonly problem: ConceptProblem; readonly lines: readonly string[] }) {
  const say = useSay();
  const { pattern, position, length, message, remedy } = problem;
  const line = pattern === null ? null : (lines[pattern] ?? null);
  if (line === null || position === null) {
    return (
      <p role="alert">
        {message} {remedy}
      </p>
    );
  }
  const end = position + Math.max(1, length ?? 1);
  return (
    <div role="alert">
      <p>{say('names.problemAt', { line: (pattern ?? 0) + 1, character: position + 1, message, remedy })}</p>
      <code dir="auto">
        {line.slice(0, position)}
        <mark className="wrong">{line.slice(position, end) || ' '}</mark>
        {line.slice(end)}
      </code>
    </div>
  );
}

/** What the patterns find in the corpus, or what is wrong with them, while they are written. */
function Preview({ variant }: { readonly variant: VariantForm }) {
  const say = useSay();
  const patterns = patternLines(usePaused(variant.patterns));
  const draft = { key: null, name: 'draft', patterns, note: null, isExact: variant.isExact };
  const { data, isFetching } = usePreview({ variants: [draft] }, draft.patterns.length > 0);
  if (draft.patterns.length === 0) return null;
  if (data === undefined) return <p className="quiet small">{say('names.previewWait')}</p>;
  if (data.problems.length > 0) {
    return data.problems.map((problem) => (
      <Problem
        key={`${problem.code} ${problem.pattern ?? ''} ${problem.position ?? ''}`}
        problem={problem}
        lines={draft.patterns}
      />
    ));
  }
  return (
    <div aria-busy={isFetching}>
      <p className="quiet small">{data.mentions.length === 0 ? say('names.previewNone') : say('names.preview')}</p>
      <ol className="plain mentions">
        {data.mentions.slice(0, 4).map((mention) => (
          <MentionLine key={`${mention.articleId} ${mention.place} ${mention.start}`} mention={mention} />
        ))}
      </ol>
    </div>
  );
}

interface CardProps {
  readonly variant: VariantForm;
  readonly place: number;
  readonly change: (part: Partial<VariantForm>, field: string) => void;
  readonly remove: () => void;
}

/** One name with how texts spell it. All cards are alike, and their order means nothing. */
export function VariantCard({ variant, place, change, remove }: CardProps) {
  const say = useSay();
  const { letter } = frameMark(place);
  const title = say('names.variantNumber', { letter });
  return (
    <li className="panel stack" aria-label={title}>
      <div className="variant-fields">
        <TextField
          label={say('names.variantName')}
          value={variant.name}
          slotProps={{ htmlInput: { dir: 'auto' } }}
          onChange={(event) => change({ name: event.target.value }, 'name')}
        />
        <TextField
          label={say('names.patternsLabel')}
          value={variant.patterns}
          multiline
          minRows={Math.max(2, patternLines(variant.patterns).length)}
          slotProps={{ htmlInput: { dir: 'auto', spellCheck: false } }}
          onChange={(event) => change({ patterns: event.target.value }, 'patterns')}
        />
        <TextField
          label={say('names.noteLabel')}
          value={variant.note}
          onChange={(event) => change({ note: event.target.value }, 'note')}
        />
      </div>
      <div className="spread">
        <FormControlLabel
          control={
            <Checkbox size="small" checked={variant.isExact} onChange={(_, isExact) => change({ isExact }, 'exact')} />
          }
          label={say('names.exact')}
        />
        <Button size="small" onClick={remove}>
          {say('names.removeVariant')}
        </Button>
      </div>
      <Preview variant={variant} />
    </li>
  );
}
