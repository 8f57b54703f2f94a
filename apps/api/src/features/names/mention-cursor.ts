import { isUuid } from '@parallax/kernel';
import { badUserInput } from '../../graphql/connection-input.js';

/** The last mention of a page: its article and its place among the wanted mentions of it. */
export interface MentionPlace {
  readonly articleId: string;
  readonly place: number;
}

export const writeCursor = ({ articleId, place }: MentionPlace): string =>
  Buffer.from(`${articleId} ${place}`).toString('base64url');

/** @throws BAD_USER_INPUT when it is not one of ours. */
export function readCursor(cursor: string): MentionPlace {
  const [articleId = '', number = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const place = Number(number);
  if (isUuid(articleId) && Number.isInteger(place) && place >= 0) return { articleId, place };
  throw badUserInput('“after” takes the “next” of this very list. Start again without it.');
}
