import { useSay } from '../providers/i18n-provider.js';
import { ErrorState, Loading } from './states.js';

/** Nothing of the page stood: the whole of it is asked for again. */
export function FailedScreen({ error }: { readonly error?: Error }) {
  return (
    <main className="app app-main">
      <ErrorState error={error} retry={() => window.location.reload()} />
    </main>
  );
}

/** While the server is asked who this is. */
export function SigningIn() {
  return (
    <main className="app app-main">
      <Loading lines={4} />
    </main>
  );
}

export function Forbidden() {
  const say = useSay();
  return <ErrorState error={new Error(say('state.forbidden'))} />;
}
