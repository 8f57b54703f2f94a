import { Link } from 'react-router-dom';
import { useSay } from '../providers/i18n-provider.js';
import { EmptyState } from './states.js';

export function NotFound() {
  const say = useSay();
  return (
    <EmptyState
      title={say('state.noPage')}
      why={say('state.noPageWhy')}
      action={<Link to="/">{say('nav.start')}</Link>}
    />
  );
}
