import { ApiError } from '../errors.js';
import type { WordsDoor } from '../words-types.js';
import { articles } from './corpus.js';

const later = () => Promise.reject(new ApiError('The fake provider only reads.', 'FORBIDDEN'));
const quoted = (text: string, start: number, end: number) => ({ text: text.slice(start, end), start, end });
const AROUND = 40;

/** Every place of the query's letters in the demo texts, 40 characters each side. */
export const wordsFake: WordsDoor = {
  keyness: later,
  keynessPoints: later,
  collocates: later,
  concordance: ({ query }) => {
    const lines = articles.flatMap((article) => {
      const { body } = article.text;
      const wanted = query.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
      const places = [...body.toLowerCase().matchAll(new RegExp(wanted, 'g'))].map(({ index }) => index);
      return places.map((start) => ({
        ...{ articleId: article.id, versionNo: 1, field: 'body', article: { ...article, event: null } },
        left: quoted(body, Math.max(0, start - AROUND), start),
        node: quoted(body, start, start + wanted.length),
        right: quoted(body, start + wanted.length, start + wanted.length + AROUND),
      }));
    });
    return Promise.resolve({ lines, next: null });
  },
  concordanceExtent: () =>
    Promise.resolve({ articles: articles.length, articlesRead: articles.length, lines: 1, isComplete: true, seed: '' }),
};
