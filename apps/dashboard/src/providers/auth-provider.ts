import type { AuthProvider } from 'react-admin';
import { codeOf } from './errors.js';
import type { ResearchDataProvider } from './types.js';

/** A session is a cookie set by the printed link; there is no password to ask for. */
export function authProviderOver(data: Pick<ResearchDataProvider, 'viewer' | 'signOut'>): AuthProvider {
  const failUnlessReachable = (error: unknown): void => {
    // A server that is away is not a reason to sign anybody out.
    if (codeOf(error) === 'UNAUTHENTICATED') throw error;
  };
  return {
    login: () => data.viewer(),
    logout: async () => {
      await data.signOut().catch(() => undefined);
    },
    checkAuth: () => data.viewer().then(() => undefined, failUnlessReachable),
    checkError: (error: unknown) =>
      codeOf(error) === 'UNAUTHENTICATED'
        ? Promise.reject(error instanceof Error ? error : new Error())
        : Promise.resolve(),
    getIdentity: async () => {
      const viewer = await data.viewer();
      return { id: viewer.name, fullName: viewer.name };
    },
    getPermissions: async () => (await data.viewer()).permissions,
  };
}
