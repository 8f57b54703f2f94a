import type { AskedAct } from '../../../providers/events-door.js';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What somebody is about to do, before it has a reason. */
export type Intent =
  | { readonly kind: 'move'; readonly articleIds: readonly string[]; readonly to: Named }
  | { readonly kind: 'split' | 'out'; readonly articleIds: readonly string[] }
  | { readonly kind: 'merge'; readonly from: Named & { readonly version: number } }
  | { readonly kind: 'name' | 'lock' | 'unlock' }
  | { readonly kind: 'lockArticle' | 'unlockArticle'; readonly article: Named };
export type IntentKind = Intent['kind'];

export interface ArrangedEvent extends Named {
  readonly version: number;
}

export const needsTitle = (kind: IntentKind): boolean => kind === 'split' || kind === 'name';

/** The act an intent becomes with its reason; the versions tell the server what was looked at. */
export function actOf(intent: Intent, event: ArrangedEvent, words: { reason: string; title: string }): AskedAct {
  const { reason, title } = words;
  const { id: eventId, version } = event;
  switch (intent.kind) {
    case 'move':
      return moveOf([...intent.articleIds], { toEventId: intent.to.id, fromEventId: eventId, reason });
    case 'out':
      return moveOf([...intent.articleIds], { toEventId: null, fromEventId: eventId, reason });
    case 'split':
      return { name: 'splitEvent', input: { eventId, articleIds: [...intent.articleIds], title, version, reason } };
    case 'merge': {
      const { id: fromEventId, version: fromVersion } = intent.from;
      const into = { intoEventId: eventId, intoVersion: version };
      return { name: 'mergeEvents', input: { fromEventId, fromVersion, ...into, reason } };
    }
    case 'name':
      return { name: 'nameEvent', input: { eventId, title, version, reason } };
    case 'lock':
      return { name: 'lockEvent', input: { eventId, version, reason } };
    case 'unlock':
      return { name: 'unlockEvent', input: { eventId, version, reason } };
    case 'lockArticle':
      return { name: 'lockArticle', input: { articleId: intent.article.id, reason } };
    case 'unlockArticle':
      return { name: 'unlockArticle', input: { articleId: intent.article.id, reason } };
  }
}

interface Route {
  readonly toEventId: string | null;
  readonly fromEventId: string;
  readonly reason: string;
}

const moveOf = (articleIds: string[], route: Route): AskedAct => ({
  name: 'moveArticles',
  input: { articleIds, ...route },
});
