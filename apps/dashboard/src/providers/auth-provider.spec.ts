import { expect, it } from 'vitest';
import { authProviderOver } from './auth-provider.js';
import { ApiError } from './errors.js';

const viewer = { name: 'Administrator', role: 'administrator', permissions: ['source:read'] };
const failing = (code: string) =>
  authProviderOver({ viewer: () => Promise.reject(new ApiError('no', code)), signOut: () => Promise.resolve() });

it('lets in whom the API knows', async () => {
  const auth = authProviderOver({ viewer: () => Promise.resolve(viewer), signOut: () => Promise.resolve() });
  await expect(auth.checkAuth({})).resolves.toBeUndefined();
  expect(await auth.getPermissions?.({})).toEqual(['source:read']);
});

it('sends away only who is not signed in, not who meets a fault', async () => {
  await expect(failing('UNAUTHENTICATED').checkAuth({})).rejects.toThrow('no');
  await expect(failing('UNREACHABLE').checkAuth({})).resolves.toBeUndefined();
  await expect(failing('X').checkError(new ApiError('no', 'FORBIDDEN'))).resolves.toBeUndefined();
  await expect(failing('X').checkError(new ApiError('no', 'UNAUTHENTICATED'))).rejects.toThrow('no');
});
