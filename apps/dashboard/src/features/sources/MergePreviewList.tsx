import type { MergePreview } from '../../providers/directory-door.js';
import { useSay } from '../../providers/i18n-provider.js';

type MovedRating = MergePreview['ratings'][number];
const ratingText = ({ dimension, value, rater }: MovedRating): string => `${dimension}: ${value} (${rater ?? '?'})`;

/** What a merge would move, and what it would leave. */
export function MergePreviewList({ preview, name }: { readonly preview: MergePreview; readonly name: string }) {
  const say = useSay();
  if (preview.errors.length > 0) return <p role="alert">{preview.errors.map(({ message }) => message).join(' ')}</p>;
  const [moving, staying] = [false, true].map((stays) => preview.ratings.filter((rating) => rating.stays === stays));
  const lists: readonly (readonly [Parameters<typeof say>[0], readonly string[]])[] = [
    ['directory.mergeAliases', preview.aliases.map(({ spelling }) => spelling)],
    ['directory.mergeRatings', (moving ?? []).map(ratingText)],
    ['directory.mergeCollections', preview.collections],
    ['directory.mergeFeeds', preview.feeds],
    ['directory.mergeStays', (staying ?? []).map(ratingText)],
  ];
  return (
    <div>
      <p>{say('directory.mergeMoves', { name })}</p>
      <ul>
        <li>{say('directory.mergeArticles', { smart_count: preview.articleCount })}</li>
        {lists
          .filter(([, names]) => names.length > 0)
          .map(([key, names]) => (
            <li key={key}>{say(key, { names: names.join(', ') })}</li>
          ))}
      </ul>
      <p className="quiet small">{say('directory.mergeKeeps')}</p>
    </div>
  );
}
