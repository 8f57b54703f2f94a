import type { ProjectDraft } from '../../providers/coding-projects.js';

export const STRATA = ['SOURCE', 'EVENT', 'PERIOD'] as const;
export const PERIODS = ['WEEK', 'MONTH', 'YEAR'] as const;
export const ALLOCATIONS = ['PROPORTIONAL', 'EQUAL'] as const;
export const UNITS = ['ARTICLE', 'PARAGRAPH'] as const;
export const OVERLAPS = ['share', 'units'] as const;

/** The form as it is typed: numbers are texts until they are read. */
export interface ProjectForm {
  readonly name: string;
  readonly codebookVersionId: string;
  readonly unit: (typeof UNITS)[number];
  readonly isBlind: boolean;
  readonly sourceIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly publishedFrom: string;
  readonly publishedTo: string;
  readonly language: string;
  readonly size: string;
  readonly stratifyBy: readonly (typeof STRATA)[number][];
  readonly period: (typeof PERIODS)[number];
  readonly allocation: (typeof ALLOCATIONS)[number];
  readonly minPerStratum: string;
  readonly overlapKind: (typeof OVERLAPS)[number];
  readonly overlapShare: string;
  readonly overlapUnits: string;
  readonly overlapCoders: string;
  readonly coderNames: string;
  readonly seed: string;
}

export const EMPTY_FORM: ProjectForm = {
  name: '',
  codebookVersionId: '',
  unit: 'ARTICLE',
  isBlind: true,
  sourceIds: [],
  eventIds: [],
  publishedFrom: '',
  publishedTo: '',
  language: '',
  size: '100',
  stratifyBy: ['SOURCE'],
  period: 'MONTH',
  allocation: 'PROPORTIONAL',
  minPerStratum: '0',
  overlapKind: 'share',
  overlapShare: '20',
  overlapUnits: '50',
  overlapCoders: '2',
  coderNames: '',
  seed: '',
};

const DAY = 86_400_000;

const whole = (text: string): number => Math.max(0, Math.round(Number(text)) || 0);
const someOf = (ids: readonly string[]): string[] | null => (ids.length === 0 ? null : [...ids]);

/** Names, one a line or parted by commas, each once. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** The last day counts whole, as a person reads “to 31 March”; the API wants the moment after it. */
function momentsOf({ publishedFrom, publishedTo }: ProjectForm) {
  const at = (day: string, plus: number) => (day === '' ? null : new Date(Date.parse(day) + plus).toISOString());
  return { publishedFrom: at(publishedFrom, 0), publishedTo: at(publishedTo, DAY) };
}

export const isReady = (form: ProjectForm): boolean =>
  form.name.trim() !== '' &&
  form.codebookVersionId !== '' &&
  whole(form.size) > 0 &&
  namesIn(form.coderNames).length > 0;

/** The form as the API takes it. */
export function draftOfForm(form: ProjectForm): ProjectDraft {
  const coderNames = namesIn(form.coderNames);
  return {
    name: form.name.trim(),
    codebookVersionId: form.codebookVersionId,
    unit: form.unit,
    isBlind: form.isBlind,
    seed: form.seed.trim() === '' ? null : form.seed.trim(),
    frame: {
      sourceIds: someOf(form.sourceIds),
      eventIds: someOf(form.eventIds),
      ...momentsOf(form),
      language: form.language === '' ? null : form.language,
    },
    size: whole(form.size),
    allocation: form.allocation,
    minPerStratum: whole(form.minPerStratum),
    stratifyBy: [...form.stratifyBy],
    period: form.period,
    overlap:
      form.overlapKind === 'share'
        ? { share: Math.min(1, Math.max(0, Number(form.overlapShare) / 100 || 0)) }
        : { units: whole(form.overlapUnits) },
    codersPerOverlapUnit: Math.min(coderNames.length, Math.max(1, whole(form.overlapCoders))),
    coderNames,
  };
}
