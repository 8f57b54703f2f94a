import type { AgreementScope } from '../../providers/agreement-types.js';

/** What is compared: a coding project, or all labels under a codebook version. */
export type Scope = AgreementScope;

/** Everything chosen on the screen, all of it in the address. */
export interface AgreementView {
  readonly scope: Scope | null;
  /** The frame whose pairs, confusions and units are shown. */
  readonly frameId: string | null;
  /** Two coders whose differing units are shown; null: those of any two. */
  readonly pair: readonly [string, string] | null;
  readonly showsUnits: boolean;
  readonly seed: string | null;
  readonly replicates: number | null;
}

const countOf = (text: string | null): number | null => {
  const count = Number(text);
  return text !== null && Number.isInteger(count) && count > 0 ? count : null;
};

function scopeOf(params: URLSearchParams): Scope | null {
  const projectId = params.get('project');
  if (projectId !== null) return { projectId };
  const codebookVersionId = params.get('codebook');
  return codebookVersionId === null ? null : { codebookVersionId };
}

export function readView(params: URLSearchParams): AgreementView {
  const [first, second] = (params.get('pair') ?? '').split(',');
  return {
    scope: scopeOf(params),
    frameId: params.get('frame'),
    pair: first && second ? [first, second] : null,
    showsUnits: params.get('units') === '1',
    seed: params.get('seed'),
    replicates: countOf(params.get('replicates')),
  };
}

/** Only what was chosen is written, so that plain links stay short. */
export function writeView(view: AgreementView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.scope !== null && 'projectId' in view.scope) params.set('project', view.scope.projectId);
  if (view.scope !== null && 'codebookVersionId' in view.scope) params.set('codebook', view.scope.codebookVersionId);
  if (view.frameId !== null) params.set('frame', view.frameId);
  if (view.pair !== null) params.set('pair', view.pair.join(','));
  if (view.showsUnits) params.set('units', '1');
  if (view.seed !== null) params.set('seed', view.seed);
  if (view.replicates !== null) params.set('replicates', String(view.replicates));
  return params;
}
