import { useCallback, useEffect, useRef, useState } from 'react';
import { codebookEditing, type CodebookDraft } from '../../providers/codebook-editing.js';
import { codeOf } from '../../providers/errors.js';
import { contentOf, type DraftForm } from './draft-form.js';

export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'conflict' }
  | { readonly state: 'failed'; readonly why: string; readonly isLost: boolean };

/** A pause in writing after which the draft is saved. */
const PAUSE_MS = 800;
/** After a save that did not reach the server. */
const AGAIN_MS = 3_000;

/**
 * Saves the form a moment after each change, one save at a time, each based on the one before, so that two people
 * never overwrite one another. `draft` is what the server holds, with its problems.
 */
export function useDraftSaving(loaded: CodebookDraft, form: DraftForm) {
  const [draft, setDraft] = useState(loaded);
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const newest = useRef(form);
  const stored = useRef(form);
  const revision = useRef(loaded.revision);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    while (running.current !== null) await running.current;
    if (stored.current === newest.current) return;
    const sent = newest.current;
    setSaving({ state: 'saving' });
    const input = { versionId: loaded.id, revision: revision.current, ...contentOf(sent) };
    running.current = codebookEditing
      .save(input)
      .then((saved) => {
        revision.current = saved.revision;
        stored.current = sent;
        setDraft(saved);
        setSaving({ state: newest.current === sent ? 'saved' : 'unsaved' });
      })
      .catch((error: unknown) => {
        if (codeOf(error) === 'CONFLICT') return setSaving({ state: 'conflict' });
        const why = error instanceof Error ? error.message : String(error);
        setSaving({ state: 'failed', why, isLost: codeOf(error) === 'UNREACHABLE' });
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }, [loaded.id]);

  useEffect(() => {
    newest.current = form;
    if (stored.current === form) return;
    setSaving((before) => (before.state === 'conflict' ? before : { state: 'unsaved' }));
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, save]);

  const isLost = saving.state === 'failed' && saving.isLost;
  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(() => void save(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLost, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (stored.current !== newest.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void save(); // another page of the dashboard: what was written goes with it
    };
  }, [save]);

  return { draft, saving, save };
}
