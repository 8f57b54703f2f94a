import Tooltip from '@mui/material/Tooltip';
import { Fragment, type ReactNode, useMemo } from 'react';
import { useSay } from '../providers/i18n-provider.js';
import type { ArticleText, Block } from '../providers/types.js';
import { frameMark } from './frame-marks.js';
import { segments, type Range, type Segment } from './segments.js';

/** What a highlighted stretch stands for. */
export type Mark =
  | { readonly kind: 'label'; readonly place: number; readonly description: string }
  /** A passage that another text shown has too; `key` is the same there, `also` names the outlet. */
  | { readonly kind: 'shared'; readonly key: string; readonly also: string }
  /** Where the address points. */
  | { readonly kind: 'found' }
  /** Words somebody is quoted with. */
  | { readonly kind: 'quotation'; readonly description: string };

type LabelMark = Extract<Mark, { kind: 'label' }>;
type SharedMark = Extract<Mark, { kind: 'shared' }>;

interface ArticleBodyProps {
  readonly text: Pick<ArticleText, 'body' | 'blocks'>;
  readonly language: string | null;
  readonly marks?: readonly Range<Mark>[];
}

const NOTHING: readonly Range<Mark>[] = [];

/** Lit up with its like in the other texts by whoever shows them side by side; a stop for the keyboard where it begins. */
function SharedPiece({ marks, starts, children }: { marks: readonly SharedMark[]; starts: boolean; children: string }) {
  const say = useSay();
  const names = [...new Set(marks.map(({ also }) => also))].join(', ');
  return (
    <mark
      className="shared"
      data-passages={marks.map(({ key }) => key).join(' ')}
      title={say('reuse.alsoIn', { names })}
      {...(starts && { tabIndex: 0 })}
    >
      {children}
    </mark>
  );
}

function LabelledText({
  labels,
  starting,
  shared,
  children,
}: {
  readonly labels: readonly LabelMark[];
  readonly starting: readonly LabelMark[];
  readonly shared: ReactNode;
  readonly children: string;
}) {
  const [first, second] = [...new Set(labels.map((label) => label.place))];
  const description = labels.map((label) => label.description).join(' · ');
  const style = {
    '--frame': frameMark(first ?? 0).colour,
    ...(second === undefined ? {} : { '--frame-2': frameMark(second).colour }),
  };
  const letters = [...new Set(starting.map((label) => frameMark(label.place).letter))].join('');
  return (
    <Tooltip title={description} describeChild enterTouchDelay={0} arrow>
      <mark className={second === undefined ? 'label' : 'label several'} style={style} tabIndex={0}>
        {letters !== '' && (
          <span className="letters" aria-hidden="true">
            {letters}
          </span>
        )}
        {shared ?? children}
      </mark>
    </Tooltip>
  );
}

interface PieceProps {
  readonly body: string;
  readonly segment: Segment<Mark>;
  readonly before: Segment<Mark> | undefined;
}

/** The place the address points to comes into view once it is there. */
const bringIntoView = (place: HTMLElement | null) => place?.scrollIntoView({ block: 'center' });

function Quoted(props: PieceProps) {
  const quoted = props.segment.values.find((mark) => mark.kind === 'quotation');
  if (quoted === undefined) return <Plain {...props} />;
  return (
    <mark className="quotation" title={quoted.description}>
      <Plain {...props} />
    </mark>
  );
}

function Piece(props: PieceProps) {
  if (!props.segment.values.some((mark) => mark.kind === 'found')) return <Quoted {...props} />;
  return (
    <mark className="found" ref={bringIntoView}>
      <Quoted {...props} />
    </mark>
  );
}

function Plain({ body, segment, before }: PieceProps) {
  const text = body.slice(segment.start, segment.end);
  const labels = segment.values.filter((mark) => mark.kind === 'label');
  const marks = segment.values.filter((mark) => mark.kind === 'shared');
  const starts = marks.some((mark) => before?.values.includes(mark) !== true);
  const shared =
    marks.length === 0 ? null : (
      <SharedPiece marks={marks} starts={starts}>
        {text}
      </SharedPiece>
    );
  if (labels.length > 0) {
    const starting = labels.filter((label) => before?.values.includes(label) !== true);
    return (
      <LabelledText labels={labels} starting={starting} shared={shared}>
        {text}
      </LabelledText>
    );
  }
  return shared ?? <>{text}</>;
}

function BlockText({
  block,
  body,
  marks,
}: {
  readonly block: Block;
  readonly body: string;
  readonly marks: readonly Range<Mark>[];
}) {
  const pieces = segments(marks, block.start, block.end);
  const content = pieces.map((segment, index) => (
    <Fragment key={segment.start}>
      <Piece body={body} segment={segment} before={pieces[index - 1]} />
    </Fragment>
  ));
  if (block.kind === 'HEADING') return <h3 dir="auto">{content}</h3>;
  return (
    <p dir="auto" className={block.kind === 'NOTE' ? 'note' : undefined}>
      {content}
    </p>
  );
}

/** Blocks as stored; a text without any is one paragraph a line. */
function blocksOf({ body, blocks }: Pick<ArticleText, 'body' | 'blocks'>): readonly Block[] {
  if (blocks.length > 0) return blocks;
  return [...body.matchAll(/[^\n]+/g)].map((line) => ({
    kind: 'PARAGRAPH' as const,
    start: line.index,
    end: line.index + line[0].length,
  }));
}

/** Stored text as React text, never as HTML: right to left where its letters are, with every label named. */
export function ArticleBody({ text, language, marks = NOTHING }: ArticleBodyProps) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return (
    <div className="article-text" dir="auto" lang={language ?? undefined}>
      {blocks.map((block) => (
        <BlockText key={block.start} block={block} body={text.body} marks={marks} />
      ))}
    </div>
  );
}
