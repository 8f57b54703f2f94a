import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { codeOf } from '../providers/errors.js';
import { useSay } from '../providers/i18n-provider.js';

/** Says why there is nothing, and offers one thing to do. */
export function EmptyState({
  title,
  why,
  action,
}: {
  readonly title: string;
  readonly why: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <p className="quiet">{why}</p>
      {action}
    </div>
  );
}

export function ErrorState({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const say = useSay();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="state" role="alert">
      <h2>{say('state.failed')}</h2>
      <p>{message}</p>
      <p className="quiet small">{say('state.code', { code: codeOf(error) })}</p>
      {retry !== undefined && (
        <Button variant="outlined" onClick={retry}>
          {say('action.retry')}
        </Button>
      )}
    </div>
  );
}

/** The outline of what is coming; read out as one word. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const say = useSay();
  return (
    <div className="stack" role="status" aria-label={say('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" style={{ blockSize: 16, inlineSize: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
