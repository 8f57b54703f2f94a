import { useEffect, useMemo, useReducer, useState } from 'react';
import type { DeskProject, DeskQuestion, DeskTask, Show } from '../../providers/coding-types.js';
import { deskAfter, EMPTY_DESK, nextOpen, progressNow, standingJudgement, type Deed } from './desk.js';
import { UNJUDGED, type Act, type CodingRules, type Judgement } from './judgement.js';
import { draftStore } from './local-store.js';
import { foreseen, type Outbox, type OutboxState } from './outbox.js';
import { usePrefetch, useQueue } from './use-queue.js';

export interface DeskPlace {
  readonly projectId: string;
  readonly coderId: string | null;
  readonly owner: string;
  readonly show: Show;
  readonly wantedId: string | null;
}

const NO_RULES: CodingRules = { isExclusive: false, needsEvidence: false };

export const rulesOf = (project: DeskProject | undefined): CodingRules =>
  project === undefined
    ? NO_RULES
    : { isExclusive: project.codebook.isExclusive, needsEvidence: project.codebook.unit === 'SPAN' };

const sameMarks = (a: Judgement, b: Judgement): boolean => {
  const sorted = ({ present, ...rest }: Judgement) =>
    JSON.stringify([[...present].sort(), rest.evidence, rest.isUnsure, rest.note]);
  return sorted(a) === sorted(b);
};

/** What stands for a unit here: the marks being made, else those kept from before a reload, else what is saved. */
function judgementFor(task: DeskTask | null, drafted: Judgement | undefined, kept: Judgement | null): Judgement {
  if (task === null) return UNJUDGED;
  return drafted ?? kept ?? standingJudgement(task);
}

/** The queue as it will stand when everything has arrived, and where the coder is in it. */
function useTasks(place: DeskPlace, waiting: OutboxState['waiting']) {
  const [desk, dispatch] = useReducer(deskAfter, EMPTY_DESK);
  const loaded = useQueue(place);
  const { tasks: fetched } = loaded;
  useEffect(() => {
    if (fetched.length > 0) dispatch({ kind: 'loaded', tasks: fetched, wantedId: place.wantedId });
  }, [fetched, place.wantedId]);
  const tasks = useMemo(() => desk.tasks.map((task) => foreseen(task, waiting)), [desk.tasks, waiting]);
  const firstShown = place.show === 'OPEN' || desk.saved.length > 0 ? nextOpen(tasks, null) : (tasks[0]?.id ?? null);
  const hereId = desk.hereId ?? (loaded.isSearching ? null : firstShown);
  const at = tasks.findIndex((task) => task.id === hereId);
  const ahead = tasks.slice(Math.max(0, at)).filter((task) => place.show !== 'OPEN' || task.state === 'OPEN').length;
  usePrefetch(loaded, ahead);
  return { desk, dispatch, loaded, tasks, here: tasks[at] ?? null };
}

/** Marks that are begun and not saved outlive a reload. */
function useKeptDrafts(owner: string, here: DeskTask | null, drafted: Judgement | undefined) {
  const [drafts] = useState(() => draftStore(localStorage, owner));
  const [id, revision] = [here?.id ?? null, here?.revision ?? 0];
  const kept = useMemo(() => {
    const found = id === null ? null : drafts.read(id);
    return found === null || found.revision !== revision ? null : found.judgement;
  }, [drafts, id, revision]);
  useEffect(() => {
    if (id !== null && drafted !== undefined) drafts.write(id, { revision, judgement: drafted });
  }, [drafts, id, revision, drafted]);
  return { kept, forget: (taskId: string) => drafts.remove(taskId) };
}

/** Takes in what the server says of saved units. */
function useStanding(outbox: Outbox, dispatch: (deed: Deed) => void): void {
  useEffect(() => outbox.whenSaved((_, task) => dispatch({ kind: 'stands', task })), [outbox, dispatch]);
}

export function useDesk(place: DeskPlace, outbox: Outbox, state: OutboxState) {
  const { desk, dispatch, loaded, tasks, here } = useTasks(place, state.waiting);
  useStanding(outbox, dispatch);
  const draft = here === null ? undefined : desk.drafts[here.id];
  const { kept, forget } = useKeptDrafts(place.owner, here, draft?.now);
  const judgement = judgementFor(here, draft?.now, kept);
  const project = loaded.first?.project;
  const rules = rulesOf(project);
  const progress = useMemo(
    () => (loaded.first === undefined ? null : progressNow(loaded.first.progress, loaded.tasks, tasks)),
    [loaded.first, loaded.tasks, tasks],
  );
  return {
    ...{ desk, dispatch, loaded, tasks, here, judgement, project, rules, progress, forget },
    canUndo: (draft?.past.length ?? 0) > 0,
    canRedo: (draft?.future.length ?? 0) > 0,
    isUnchanged: here !== null && here.state === 'CODED' && sameMarks(judgement, standingJudgement(here)),
    trouble: here === null ? [] : state.waiting.filter((one) => one.taskId === here.id),
    act: (what: Act) => {
      if (here !== null) dispatch({ kind: 'acted', taskId: here.id, act: what, rules, from: judgement });
    },
    asked: (question: DeskQuestion) => {
      if (here !== null) dispatch({ kind: 'asked', taskId: here.id, question });
    },
  };
}

export type DeskTools = ReturnType<typeof useDesk>;
