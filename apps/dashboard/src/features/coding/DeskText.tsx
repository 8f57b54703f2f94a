import { useMemo, type RefObject } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { DeskTask } from '../../providers/coding-types.js';
import { momentText } from '../../ui/dates.js';
import { frameStyle } from '../../ui/FrameKey.js';
import { frameMark } from '../../ui/frame-marks.js';
import { segments, type Range, type Segment } from '../../ui/segments.js';
import { blocksOf, type DeskBlock } from './blocks.js';

interface PieceProps {
  readonly body: string;
  readonly segment: Segment<number>;
  readonly before: Segment<number> | undefined;
}

/** One stretch of text as one text node that knows where it begins: selections are counted from it. */
function Piece({ body, segment, before }: PieceProps) {
  const text = body.slice(segment.start, segment.end);
  const [first, second] = [...new Set(segment.values)];
  if (first === undefined) return <span data-from={segment.start}>{text}</span>;
  const starting = [...new Set(segment.values.filter((place) => before?.values.includes(place) !== true))];
  return (
    <mark
      data-from={segment.start}
      data-letters={starting.map((place) => frameMark(place).letter).join('') || undefined}
      className={second === undefined ? undefined : 'several'}
      style={{ ...frameStyle(first), ...(second === undefined ? {} : { '--frame-2': frameMark(second).colour }) }}
    >
      {text}
    </mark>
  );
}

interface BlockProps {
  readonly block: DeskBlock;
  readonly body: string;
  readonly marks: readonly Range<number>[];
  readonly unit: { readonly start: number; readonly end: number } | null;
}

function Block({ block, body, marks, unit }: BlockProps) {
  const say = useSay();
  const isUnit = unit !== null && block.start < unit.end && unit.start < block.end;
  const pieces = segments(marks, block.start, block.end);
  const content = pieces.map((segment, index) => (
    <Piece key={segment.start} body={body} segment={segment} before={pieces[index - 1]} />
  ));
  const looks = [block.kind === 'NOTE' ? 'note' : null, unit === null ? null : isUnit ? 'unit' : 'around'];
  const className = looks.filter((look) => look !== null).join(' ') || undefined;
  const shown =
    block.kind === 'HEADING' ? (
      <h3 dir="auto" className={className} children={content} />
    ) : (
      <p dir="auto" className={className}>
        {content}
      </p>
    );
  if (!isUnit) return shown;
  return (
    <>
      <p className="unit-sign">{say('desk.paragraph')}</p>
      {shown}
    </>
  );
}

function Context({ context }: Pick<DeskTask, 'context'>) {
  if (context === null) return null;
  const { sourceName, byline, publishedAt } = context;
  const parts = [sourceName, byline, momentText(publishedAt)].filter((part) => part !== null);
  return (
    <p className="quiet small">
      {parts.map((part, place) => (
        <span key={part}>
          {place > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

interface DeskTextProps {
  readonly task: DeskTask;
  readonly marks: readonly Range<number>[];
  readonly isCaretOn: boolean;
  readonly label: string;
  readonly textRef: RefObject<HTMLDivElement | null>;
  readonly lineRef: RefObject<HTMLDivElement | null>;
}

/** The text to be coded as stored, right to left where its letters are. */
export function DeskText({ task, marks, isCaretOn, label, textRef, lineRef }: DeskTextProps) {
  const say = useSay();
  const { text } = task;
  const blocks = useMemo(() => blocksOf(text), [text]);
  const caretRole = isCaretOn ? { role: 'application' } : { role: 'group' };
  return (
    <article className="article-text" lang={text.language ?? undefined} dir="auto">
      <Context context={task.context} />
      <h2 dir="auto">{text.headline ?? say('desk.noHeadline')}</h2>
      <div className="caret-ground" dir="auto" ref={textRef} tabIndex={0} aria-label={label} {...caretRole}>
        {blocks.map((block) => (
          <Block key={block.start} block={block} body={text.body} marks={marks} unit={text.paragraph} />
        ))}
        {isCaretOn && <div className="caret-line" ref={lineRef} aria-hidden="true" />}
      </div>
    </article>
  );
}
