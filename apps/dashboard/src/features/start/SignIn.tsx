import Button from '@mui/material/Button';
import { useSay } from '../../providers/i18n-provider.js';
import { CopyLine } from '../../ui/CopyLine.js';

/** No password exists: a one-time link is printed where the server was started. */
export function SignIn() {
  const say = useSay();
  return (
    <main className="app" style={{ padding: 24 }}>
      <div className="stack panel" style={{ maxInlineSize: 560, margin: '10vh auto' }}>
        <h1>{say('signIn.title')}</h1>
        <p>{say('signIn.how')}</p>
        <CopyLine text="npm start" />
        <p className="quiet small">{say('signIn.why')}</p>
        <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => window.location.assign('/')}>
          {say('signIn.again')}
        </Button>
      </div>
    </main>
  );
}
