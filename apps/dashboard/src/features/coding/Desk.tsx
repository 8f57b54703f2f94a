import { lazy, Suspense, useMemo } from 'react';
import type { DeskCodebook, DeskProgress, DeskProject, DeskTask, Show } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { Clash } from './Clash.js';
import { CodebookPane } from './CodebookPane.js';
import { DeskEnd } from './DeskEnd.js';
import { singleKeyOf } from './desk-keys.js';
import { DeskFoot } from './DeskFoot.js';
import { DeskText } from './DeskText.js';
import type { DeskPlace } from './use-desk.js';
import { useDeskParts, type DeskParts } from './use-desk-parts.js';
import { EvidenceList, Remarks, Thread } from './UnitNotes.js';
import { willSaveText } from './words.js';

const DeskKeySheet = lazy(async () => ({ default: (await import('./DeskKeySheet.js')).DeskKeySheet }));

interface UnitProps {
  readonly parts: DeskParts;
  readonly project: DeskProject;
  readonly task: DeskTask;
  readonly total: number;
}

/** Passages by the place of their frame, which gives them colour and letter. */
function useMarks({ tools }: DeskParts, { frames }: DeskCodebook) {
  const { evidence } = tools.judgement;
  return useMemo(() => {
    const places = new Map(frames.map((frame, at) => [frame.id, at]));
    return evidence.map(({ frameId, start, end }) => ({ start, end, value: places.get(frameId) ?? 0 }));
  }, [evidence, frames]);
}

function Unit({ parts, project, task, total }: UnitProps) {
  const say = useSay();
  const { tools, saving } = parts;
  const marks = useMarks(parts, project.codebook);
  const isTroubled = tools.trouble.some((one) => one.trouble !== null);
  return (
    <>
      <p className="quiet small unit-line">
        {say('desk.unit', { place: task.position, total })} · {say(`desk.state.${task.state}`)}
        {!tools.isUnchanged && task.state === 'CODED' && ` · ${say('desk.changed')}`}
        {project.status === 'CLOSED' && ` · ${say('desk.closed')}`}
      </p>
      {isTroubled && (
        <Clash
          waiting={tools.trouble}
          frames={project.codebook.frames}
          keepMine={() => saving.decide(true)}
          keepTheirs={() => saving.decide(false)}
        />
      )}
      <DeskText
        key={task.id}
        task={task}
        marks={marks}
        isCaretOn={parts.isCaretOn}
        label={say('desk.text', { place: task.position })}
        textRef={parts.text}
        lineRef={parts.line}
      />
    </>
  );
}

/** What belongs to the unit at hand, below the codebook. */
function UnitNotes({ parts, project, task, coderId }: Omit<UnitProps, 'total'> & { readonly coderId: string | null }) {
  const { tools, marking } = parts;
  return (
    <>
      <EvidenceList
        body={task.text.body}
        frames={project.codebook.frames}
        evidence={tools.judgement.evidence}
        remove={(evidence) => tools.act({ kind: 'remove-evidence', evidence })}
      />
      <Remarks
        judgement={tools.judgement}
        toggleUnsure={marking.toggleUnsure}
        remark={(note) => tools.act({ kind: 'remark', note })}
        remarkRef={parts.remark}
        unsureKey={singleKeyOf('unsure', parts.help.own)}
      />
      <Thread key={task.id} task={task} coderId={coderId} added={tools.asked} askRef={parts.ask} />
    </>
  );
}

interface DeskProps {
  readonly place: DeskPlace;
  readonly setShow: (show: Show) => void;
}

interface LoadedProps extends DeskProps {
  readonly parts: DeskParts;
  readonly project: DeskProject;
  readonly progress: DeskProgress;
}

function LoadedDesk({ parts, place, setShow, project, progress }: LoadedProps) {
  const say = useSay();
  const { tools, marking, help } = parts;
  const { here, judgement } = tools;
  const { total } = progress;
  const willSave = tools.isUnchanged ? say('willSave.same') : willSaveText(say, judgement, project.codebook.frames);
  const title =
    here === null ? project.name : say('desk.title', { project: project.name, place: here.position, total });
  return (
    <div className="desk">
      <main className="desk-text">
        <h1 className="hidden-text">{title}</h1>
        {here === null ? (
          <DeskEnd
            loaded={tools.loaded}
            progress={progress}
            isAll={place.show === 'ALL' || place.show === 'OPEN'}
            showAll={() => setShow('ALL')}
          />
        ) : (
          <Unit parts={parts} project={project} task={here} total={total} />
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
        {here !== null && <UnitNotes parts={parts} project={project} task={here} coderId={place.coderId} />}
      </aside>
      <DeskFoot
        name={project.name}
        progress={progress}
        willSave={here === null ? null : willSave}
        show={place.show}
        setShow={setShow}
        own={help.own}
        run={(command) => parts.run({ kind: command }, 0)}
        state={parts.state}
        tryNow={parts.tryNow}
        openTask={parts.saving.openTask}
      />
      <p className="hidden-text" role="status" data-testid="said">
        {parts.said}
      </p>
      {help.isOpen && (
        <Suspense>
          <DeskKeySheet
            isOn={help.singleKeys}
            setOn={help.setSingleKeys}
            own={help.own}
            setOwn={help.setOwn}
            close={help.close}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Text in the middle, codebook at the right, progress and keys below: nothing else. */
export function Desk({ place, setShow }: DeskProps) {
  const parts = useDeskParts(place);
  const { loaded, project, progress } = parts.tools;
  if (loaded.queue.error !== null && loaded.first === undefined)
    return <ErrorState error={loaded.queue.error} retry={() => void loaded.queue.refetch()} />;
  if (project === undefined || progress === null || loaded.isSearching) return <Loading lines={14} />;
  return <LoadedDesk parts={parts} place={place} setShow={setShow} project={project} progress={progress} />;
}
