import { Loading, ErrorState } from '../../ui/states.js';
import { MyProjects } from './MyProjects.js';
import { ProjectList } from './ProjectList.js';
import { useViewer } from './use-viewer.js';

/** A coder finds their own projects, an administrator all of them with what is to be done. */
export function CodingHome() {
  const { viewer, isCoder, error, retry } = useViewer();
  if (error !== null) return <ErrorState error={error} retry={retry} />;
  if (viewer === undefined) return <Loading lines={8} />;
  return isCoder ? <MyProjects owner={viewer.name} /> : <ProjectList />;
}
