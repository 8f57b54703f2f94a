import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Show } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { groundOf } from './blocks.js';
import { Clash } from './Clash.js';
import { CodebookPane } from './CodebookPane.js';
import { DeskEnd } from './DeskEnd.js';
import { DeskFoot } from './DeskFoot.js';
import { DeskText } from './DeskText.js';
import { useCaret } from './use-caret.js';
import { useCommands } from './use-commands.js';
import { useDesk, type DeskPlace } from './use-desk.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useMarking } from './use-marking.js';
import { useOutbox } from './use-outbox.js';
import { useSaving } from './use-saving.js';
import { useUnitClock } from './use-unit-clock.js';
import { EvidenceList, Remarks, Thread } from './UnitNotes.js';
import { willSaveText } from './words.js';

const DeskKeySheet = lazy(async () => ({ default: (await import('./DeskKeySheet.js')).DeskKeySheet }));

/** The unit at hand stands in the address, so that a reload or a copied address comes back to it. */
function useAddress(taskId: string | null): void {
  const [params, setParams] = useSearchParams();
  const named = params.get('task');
  useEffect(() => {
    if (taskId === null || named === taskId) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('task', taskId);
        return after;
      },
      { replace: true },
    );
  }, [taskId, named, setParams]);
}

/** Each unit begins at its top, with the focus on its text; a paragraph is brought into view. */
function useFreshUnit(taskId: string | null, textRef: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (taskId === null) return;
    const text = textRef.current;
    text?.focus({ preventScroll: true });
    const unit = text?.querySelector('.unit-sign');
    if (unit) unit.scrollIntoView({ block: 'center' });
    else text?.closest('.desk-text')?.scrollTo({ top: 0 });
  }, [taskId, textRef]);
}

interface DeskProps {
  readonly place: DeskPlace;
  readonly setShow: (show: Show) => void;
}

/** Text in the middle, codebook at the right, progress and keys below: nothing else. */
export function Desk({ place, setShow }: DeskProps) {
  const say = useSay();
  const [said, announce] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [singleKeys, setSingleKeys] = useStore('parallax.keys', true);
  const [outbox, state] = useOutbox(place.owner);
  const tools = useDesk(place, outbox, state);
  const { here, judgement, project, progress, loaded } = tools;
  const [text, line] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [remark, ask] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLTextAreaElement>(null)];
  const hereId = here?.id ?? null;
  const body = here?.text;
  const ground = useMemo(() => (body === undefined ? null : groundOf(body)), [body]);
  const caret = useCaret(hereId, ground, { text, line }, announce);
  const marking = useMarking(tools, caret, announce);
  const seconds = useUnitClock(hereId);
  const saving = useSaving({ place, tools, outbox, state, seconds, announce });
  const openHelp = () => setHelpOpen(true);
  const run = useCommands({ tools, caret, marking, saving, announce, openHelp, text, remark, ask });
  const isDelete = (key: string) => key === 'Delete' || key === 'Backspace';
  const takeFirst = (event: KeyboardEvent) => (isDelete(event.key) && marking.removeAtCaret()) || caret.take(event);
  useDeskKeys({ isOn: !isHelpOpen, singleKeys, takeFirst, run });
  useAddress(hereId);
  useFreshUnit(hereId, text);
  const frames = project?.codebook.frames;
  const marks = useMemo(() => {
    const places = new Map(frames?.map((frame, at) => [frame.id, at]));
    return judgement.evidence.map(({ frameId, start, end }) => ({ start, end, value: places.get(frameId) ?? 0 }));
  }, [judgement.evidence, frames]);

  if (loaded.queue.error !== null && loaded.first === undefined)
    return <ErrorState error={loaded.queue.error} retry={() => void loaded.queue.refetch()} />;
  if (project === undefined || progress === null || frames === undefined || loaded.isSearching)
    return <Loading lines={14} />;
  const names = { project: project.name, place: here?.position ?? 0, total: progress.total };
  const isTroubled = tools.trouble.some((one) => one.trouble !== null);
  const willSave = tools.isUnchanged ? say('willSave.same') : willSaveText(say, judgement, frames);
  const unit = say('desk.unit', { place: names.place, total: names.total });
  return (
    <div className="desk">
      <main className="desk-text">
        <h1 className="hidden-text">{here === null ? project.name : say('desk.title', names)}</h1>
        {here === null ? (
          <DeskEnd
            loaded={loaded}
            progress={progress}
            isAll={place.show === 'ALL' || place.show === 'OPEN'}
            showAll={() => setShow('ALL')}
          />
        ) : (
          <>
            <p className="quiet small unit-line">
              {unit} · {say(`desk.state.${here.state}`)}
              {!tools.isUnchanged && here.state === 'CODED' && ` · ${say('desk.changed')}`}
              {project.status === 'CLOSED' && ` · ${say('desk.closed')}`}
            </p>
            {isTroubled && (
              <Clash
                waiting={tools.trouble}
                frames={frames}
                keepMine={() => saving.decide(true)}
                keepTheirs={() => saving.decide(false)}
              />
            )}
            <DeskText
              key={here.id}
              task={here}
              marks={marks}
              isCaretOn={caret.caret !== null}
              label={say('desk.text', { place: names.place })}
              textRef={text}
              lineRef={line}
            />
          </>
        )}
      </main>
      <aside className="desk-codebook" aria-label={say('desk.frames')}>
        <CodebookPane
          codebook={project.codebook}
          judgement={judgement}
          looked={marking.looked}
          look={marking.setLooked}
          mark={marking.mark}
        />
        {here !== null && (
          <>
            <EvidenceList
              body={here.text.body}
              frames={frames}
              evidence={judgement.evidence}
              remove={(evidence) => tools.act({ kind: 'remove-evidence', evidence })}
            />
            <Remarks
              judgement={judgement}
              toggleUnsure={marking.toggleUnsure}
              remark={(note) => tools.act({ kind: 'remark', note })}
              remarkRef={remark}
            />
            <Thread key={here.id} task={here} coderId={place.coderId} added={tools.asked} askRef={ask} />
          </>
        )}
      </aside>
      <DeskFoot
        project={{ name: project.name, total: progress.total, place: here?.position ?? null }}
        progress={progress}
        willSave={here === null ? null : willSave}
        show={place.show}
        setShow={setShow}
        run={(command) => run({ kind: command }, 0)}
        state={state}
        tryNow={() => outbox.tryNow()}
        openTask={saving.openTask}
      />
      <p className="hidden-text" role="status" aria-live="polite" data-testid="said">
        {said}
      </p>
      {isHelpOpen && (
        <Suspense>
          <DeskKeySheet isOn={singleKeys} setOn={setSingleKeys} close={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
