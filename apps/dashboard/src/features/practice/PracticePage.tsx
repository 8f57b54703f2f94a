import { Suspense } from 'react';
import { Authenticated } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { Boundary } from '../../ui/Boundary.js';
import { Loading } from '../../ui/states.js';
import { PracticeDesk } from './PracticeDesk.js';

/** A coder practises as themselves; an administrator as the coder the address names. */
export function PracticePage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const coderId = params.get('coder');
  return (
    <Authenticated>
      <div className="app desk-page">
        <Boundary place="practice">
          <Suspense fallback={<Loading lines={14} />}>
            <PracticeDesk key={`${id} ${coderId}`} place={{ roundId: id, coderId }} />
          </Suspense>
        </Boundary>
      </div>
    </Authenticated>
  );
}
