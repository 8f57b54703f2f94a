import type { CodebookDraft } from '../../providers/codebook-editing.js';

/** One frame as it is being written; `no` tells it from the others whatever its key becomes. */
export interface FrameForm {
  readonly no: number;
  readonly key: string;
  /** Nobody wrote the key yet. */
  readonly keyFollows: boolean;
  readonly name: string;
  readonly definition: string;
  readonly includeRule: string;
  readonly excludeRule: string;
  readonly example: string;
  readonly decisionRules: string;
  /** `no` of the frame it belongs under. */
  readonly parent: number | null;
}

export interface DraftForm {
  readonly description: string;
  readonly citation: string;
  readonly unit: CodebookDraft['unit'];
  readonly absence: CodebookDraft['absence'];
  readonly isExclusive: boolean;
  readonly frames: readonly FrameForm[];
}

export const FRAME_TEXTS = ['definition', 'includeRule', 'excludeRule', 'example', 'decisionRules'] as const;
export type FrameText = (typeof FRAME_TEXTS)[number];

export function formOf({ codebook, unit, absence, isExclusive, frames }: CodebookDraft): DraftForm {
  const places = new Map(frames.map(({ id }, no) => [id, no]));
  return {
    ...{ description: codebook.description ?? '', citation: codebook.citation ?? '', unit, absence, isExclusive },
    frames: frames.map((frame, no) => ({
      ...{ no, key: frame.key, keyFollows: false, name: frame.name, definition: frame.definition ?? '' },
      ...{ includeRule: frame.includeRule ?? '', excludeRule: frame.excludeRule ?? '', example: frame.example ?? '' },
      decisionRules: frame.decisionRules ?? '',
      parent: frame.parentId === null ? null : (places.get(frame.parentId) ?? null),
    })),
  };
}

/** What is sent; empty texts are left out. */
export function contentOf({ frames, description, citation, ...rules }: DraftForm) {
  const keys = new Map(frames.map(({ no, key }) => [no, key]));
  const said = (text: string): string | null => (text.trim() === '' ? null : text);
  return {
    ...rules,
    ...{ description: said(description), citation: said(citation) },
    frames: frames.map((frame) => ({
      ...{ key: frame.key, name: frame.name, definition: said(frame.definition) },
      ...{ includeRule: said(frame.includeRule), excludeRule: said(frame.excludeRule), example: said(frame.example) },
      decisionRules: said(frame.decisionRules),
      parentKey: frame.parent === null ? null : (keys.get(frame.parent) ?? null),
    })),
  };
}

/** Letters and digits of any script, joined by hyphens; numbered where others have it already. */
export function keyFor(name: string, taken: readonly string[]): string {
  const stem =
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'frame';
  for (let no = 1; ; no++) {
    const key = no === 1 ? stem : `${stem}-${no}`;
    if (!taken.includes(key)) return key;
  }
}

const emptyFrame = (no: number, key: string): FrameForm => ({
  ...{ no, key, keyFollows: true, name: '', definition: '', includeRule: '', excludeRule: '' },
  ...{ example: '', decisionRules: '', parent: null },
});

export function addFrame(form: DraftForm): DraftForm {
  const no = Math.max(-1, ...form.frames.map((frame) => frame.no)) + 1;
  const key = keyFor(
    'frame',
    form.frames.map((frame) => frame.key),
  );
  return { ...form, frames: [...form.frames, emptyFrame(no, key)] };
}

/** Frames below the one that goes stand by themselves. */
export const removeFrame = (form: DraftForm, no: number): DraftForm => ({
  ...form,
  frames: form.frames
    .filter((frame) => frame.no !== no)
    .map((frame) => (frame.parent === no ? { ...frame, parent: null } : frame)),
});

/** Up is -1, down is 1; at an end nothing happens. */
export function moveFrame(form: DraftForm, no: number, by: -1 | 1): DraftForm {
  const at = form.frames.findIndex((frame) => frame.no === no);
  const [moved, other] = [form.frames[at], form.frames[at + by]];
  if (moved === undefined || other === undefined) return form;
  const frames = form.frames.map((frame, place) => (place === at ? other : place === at + by ? moved : frame));
  return { ...form, frames };
}

/** The key of a frame that was added here follows its name until somebody writes the key. */
export function changeFrame(form: DraftForm, no: number, change: Partial<FrameForm>): DraftForm {
  const others = form.frames.filter((frame) => frame.no !== no).map(({ key }) => key);
  const frames = form.frames.map((frame) => {
    if (frame.no !== no) return frame;
    const changed = { ...frame, ...change, keyFollows: frame.keyFollows && change.key === undefined };
    return changed.keyFollows && change.name !== undefined ? { ...changed, key: keyFor(change.name, others) } : changed;
  });
  return { ...form, frames };
}
