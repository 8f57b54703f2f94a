import type { Selection } from '../selection/selection.js';
import type { ChangeView } from './use-words.js';
import type { WordsView } from './view.js';

/** What every part of the page is given. */
export interface WordsPart {
  readonly selection: Selection;
  readonly view: WordsView;
  readonly change: ChangeView;
}
