/** Everything a viewer may be allowed to do; each operation names the one it needs. */
export const PERMISSIONS = [
  'source:read',
  'source:write',
  'article:read',
  'text:read',
  'event:read',
  'event:write',
  'codebook:read',
  'label:read',
  'coding:read',
  'coding:write',
  'ingest:read',
  'ingest:write',
  'export:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const KNOWN: ReadonlySet<unknown> = new Set(PERMISSIONS);
export const isPermission = (value: unknown): value is Permission => KNOWN.has(value);

export const ROLES = ['administrator'] as const;
export type Role = (typeof ROLES)[number];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set(PERMISSIONS),
};

export const permissionsOf = (role: Role): ReadonlySet<Permission> => ALLOWED[role];
