import type { CSSProperties, MouseEvent } from 'react';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import type { DeskCodebook, DeskFrame } from '../../providers/coding-types.js';
import { FrameLetter, frameStyle } from '../../ui/FrameKey.js';
import { keysOfFrame } from './desk-keys.js';
import type { Judgement } from './judgement.js';

/** A click on a frame keeps the selected text and the focus, so that Enter still saves. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const depthOf = (frames: readonly DeskFrame[], frame: DeskFrame): number => {
  const parent = frames.find((one) => one.id === frame.parentId);
  return parent === undefined ? 0 : 1 + depthOf(frames, parent);
};

interface FrameButtonProps {
  readonly frame: DeskFrame;
  readonly place: number;
  readonly depth: number;
  readonly judgement: Judgement;
  readonly isLooked: boolean;
  readonly mark: () => void;
  readonly look: () => void;
}

function FrameButton({ frame, place, depth, judgement, isLooked, mark, look }: FrameButtonProps) {
  const say = useSay();
  const passages = judgement.evidence.filter((one) => one.frameId === frame.id).length;
  const keys = keysOfFrame(place);
  const style: CSSProperties = { ...frameStyle(place), marginInlineStart: depth * 14 };
  return (
    <li>
      <button
        type="button"
        className="frame-button"
        aria-pressed={judgement.present.includes(frame.id)}
        data-looked={isLooked}
        style={style}
        onMouseDown={keepFocus}
        onClick={mark}
        onFocus={look}
        onMouseEnter={look}
      >
        <kbd aria-hidden="true">{keys}</kbd>
        <FrameLetter place={place} />
        <span className="name">
          <bdi dir="auto">{frame.name}</bdi>
        </span>
        <span className="hidden-text">{say('desk.frameKeys', { keys })}</span>
        {passages > 0 && <span className="quiet small">{say('desk.passages', { smart_count: passages })}</span>}
        <span className="tick" aria-hidden="true">
          {judgement.present.includes(frame.id) ? '✓' : ''}
        </span>
      </button>
    </li>
  );
}

const RULES: readonly (readonly [TextKey, 'includeRule' | 'excludeRule' | 'example' | 'decisionRules'])[] = [
  ['desk.include', 'includeRule'],
  ['desk.exclude', 'excludeRule'],
  ['desk.example', 'example'],
  ['desk.rules', 'decisionRules'],
];

function Definition({ frame }: { readonly frame: DeskFrame | undefined }) {
  const say = useSay();
  if (frame === undefined) return <p className="quiet small definition">{say('desk.choose')}</p>;
  return (
    <section className="stack definition" aria-label={frame.name} style={{ gap: 6 }}>
      <h3 dir="auto">{frame.name}</h3>
      {frame.definition === null ? (
        <p className="quiet">{say('codebook.noDefinition')}</p>
      ) : (
        <p dir="auto">{frame.definition}</p>
      )}
      <dl className="small">
        {RULES.map(([key, field]) =>
          frame[field] === null ? null : (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd dir="auto">{frame[field]}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

interface PaneProps {
  readonly codebook: DeskCodebook;
  readonly judgement: Judgement;
  readonly looked: number | null;
  readonly look: (place: number) => void;
  readonly mark: (place: number) => void;
}

/** The frames with their keys, and the definition of the one in focus. */
export function CodebookPane({ codebook, judgement, looked, look, mark }: PaneProps) {
  const say = useSay();
  const { frames } = codebook;
  return (
    <>
      <p className="quiet small">{say('desk.codebook', { name: codebook.name, version: codebook.versionNo })}</p>
      <ul className="frame-buttons" aria-label={say('desk.frames')}>
        {frames.map((frame, place) => (
          <FrameButton
            key={frame.id}
            frame={frame}
            place={place}
            depth={depthOf(frames, frame)}
            judgement={judgement}
            isLooked={looked === place}
            mark={() => mark(place)}
            look={() => look(place)}
          />
        ))}
      </ul>
      <Definition frame={looked === null ? undefined : frames[looked]} />
    </>
  );
}
