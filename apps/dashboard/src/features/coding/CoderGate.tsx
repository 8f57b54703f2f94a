import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import { ErrorState, Loading } from '../../ui/states.js';
import { useViewer } from './use-viewer.js';

/** Sends a coder to their projects before anything else is asked for. */
export function CoderGate({ children }: { readonly children: ReactNode }) {
  const { viewer, isCoder, error, retry } = useViewer();
  if (error !== null) return <ErrorState error={error} retry={retry} />;
  if (viewer === undefined) return <Loading lines={12} />;
  return isCoder ? <Navigate to="/coding" replace /> : children;
}
