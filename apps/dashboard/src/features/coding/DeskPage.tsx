import { Suspense, useState } from 'react';
import { Authenticated } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { SHOWS, type Show } from '../../providers/coding-types.js';
import { Boundary } from '../../ui/Boundary.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { ChooseCoder } from './ChooseCoder.js';
import { Desk } from './Desk.js';
import { useViewer } from './use-viewer.js';

const showNamed = (name: string | null): Show => SHOWS.find((known) => known === name) ?? 'OPEN';

function ChosenDesk({ owner, isCoder }: { readonly owner: string; readonly isCoder: boolean }) {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [wantedId] = useState(() => params.get('task'));
  const coderId = params.get('coder');
  const show = showNamed(params.get('show'));
  const setShow = (chosen: Show) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('show', chosen);
      after.delete('task');
      return after;
    });
  if (!isCoder && coderId === null) return <ChooseCoder projectId={id} />;
  const place = { projectId: id, coderId: isCoder ? null : coderId, owner, show, wantedId };
  return <Desk key={`${id} ${coderId} ${show}`} place={place} setShow={setShow} />;
}

function WhoseDesk() {
  const { viewer, isCoder, error, retry } = useViewer();
  if (error !== null) return <ErrorState error={error} retry={retry} />;
  if (viewer === undefined) return <Loading lines={14} />;
  return <ChosenDesk owner={viewer.name} isCoder={isCoder} />;
}

/** Outside the frame of the other pages: no menu, no other queries. */
export function DeskPage() {
  return (
    <Authenticated>
      <div className="app desk-page">
        <Boundary place="desk">
          <Suspense fallback={<Loading lines={14} />}>
            <WhoseDesk />
          </Suspense>
        </Boundary>
      </div>
    </Authenticated>
  );
}
