import type { CodingDoor, CodingToSave, DeskProject, DeskStanding, DeskTask } from './coding-types.js';

const FRAMES = [
  ['CONFLICT', 'Conflict', 'Two sides stand against each other, and the text tells what each of them does or says.'],
  ['COST', 'Cost', 'What it costs, earns or saves, and whom.'],
  ['HUMAN', 'Human face', 'One person stands for what happens to many.'],
  ['BLAME', 'Responsibility', 'The text says who caused it or who has to mend it.'],
  ['RULE', 'Rules and right', 'Laws, contracts, permits, courts.'],
] as const;

const PROJECT: DeskProject = {
  id: 'fake-project',
  name: 'Trial of the desk',
  unit: 'ARTICLE',
  isBlind: true,
  status: 'OPEN',
  coders: [{ id: 'fake-coder', name: 'Coder A' }],
  codebook: {
    name: 'Generic frames',
    versionNo: 1,
    unit: 'ARTICLE',
    isExclusive: false,
    frames: FRAMES.map(([key, name, definition], position) => ({
      ...{ id: key, key, name, definition, position, parentId: null },
      includeRule: 'The passage says so itself.',
      excludeRule: 'It only can be guessed.',
      example: '“They have never asked us,” the farmers say.',
      decisionRules: 'In doubt mark it and say that you are unsure.',
    })),
  },
};

const BODIES = [
  [
    'en',
    'Gates shut at noon',
    'The gates were shut at noon on Monday. Nobody in the valley had been told, the farmers say.\n\nThe ministry calls it maintenance. “Seven days, not more,” a spokesman said 👩‍🚒.',
  ],
  [
    'ar',
    'إغلاق البوابات',
    'أُغلقت بوابات السدّ ظهر الاثنين. يقول المزارعون إن أحدًا لم يخبرهم.\n\nوتقول الوزارة إنها صيانة تستمر سبعة أيام.',
  ],
] as const;

function taskAt(position: number): DeskTask {
  const [language, headline, body] = BODIES[position % 7 === 3 ? 1 : 0];
  return {
    ...{ id: `task-${position}`, position, state: 'OPEN', revision: 0, isUnsure: false, note: null, seconds: null },
    ...{ labels: [], questions: [], context: null },
    text: { headline: `${headline} (${position})`, body, language, blocks: [], paragraph: null },
  };
}

const tasks = new Map(Array.from({ length: 30 }, (_, place) => [`task-${place + 1}`, taskAt(place + 1)]));

function store(taskId: string, expected: number, change: Partial<DeskStanding>) {
  const task = tasks.get(taskId);
  if (task === undefined) throw new Error(`No such task: ${taskId}.`);
  if (task.revision !== expected) return { task, errors: [{ code: 'CONFLICT', message: 'Saved meanwhile.' }] };
  const saved = { ...task, ...change, revision: expected + 1 };
  tasks.set(taskId, saved);
  return { task: saved, errors: [] };
}

const saved = ({ outcome, labels, isUnsure, note }: CodingToSave) => ({ state: outcome, labels, isUnsure, note });

/** Thirty invented units in memory: the desk without a server. */
export const fakeCodingDoor: CodingDoor = {
  myProjects: () => Promise.resolve([PROJECT]),
  queue: ({ show, first, after }) => {
    const fits = [...tasks.values()].filter(
      (task) => show === 'ALL' || (show === 'UNSURE' ? task.isUnsure : task.state === show),
    );
    const later = fits.filter((task) => task.position > Number(after ?? 0));
    const page = later.slice(0, first);
    const all = [...tasks.values()];
    const count = (state: string) => all.filter((task) => task.state === state).length;
    const counts = { total: all.length, coded: count('CODED'), skipped: count('SKIPPED') };
    const unsure = all.filter((task) => task.isUnsure).length;
    const progress = { ...counts, unsure, secondsLeft: 40 * count('OPEN') };
    const next = later.length > first ? String(page.at(-1)?.position) : null;
    return Promise.resolve({ project: PROJECT, progress, tasks: page, next });
  },
  save: (coding) => Promise.resolve(store(coding.taskId, coding.expectedRevision, saved(coding))),
  reopen: ({ taskId, expectedRevision }) =>
    Promise.resolve(store(taskId, expectedRevision, { state: 'OPEN', labels: [] })),
  thread: (taskId) => Promise.resolve(tasks.get(taskId)?.questions ?? []),
  ask: ({ id, body }) => Promise.resolve({ id, body, author: 'Coder A', createdAt: new Date().toISOString() }),
};
