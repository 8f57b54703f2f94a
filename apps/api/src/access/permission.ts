/** Everything a viewer may be allowed to do; each operation names the one it needs. */
export const PERMISSIONS = [
  'source:read',
  'source:write',
  'article:read',
  'text:read',
  'event:read',
  'event:write',
  'codebook:read',
  'codebook:write',
  'label:read',
  'coding:read',
  'coding:write',
  'coding:code',
  'ingest:read',
  'ingest:write',
  'speaker:read',
  'speaker:write',
  'comparison:run',
  'concept:read',
  'concept:write',
  'export:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const KNOWN: ReadonlySet<unknown> = new Set(PERMISSIONS);
export const isPermission = (value: unknown): value is Permission => KNOWN.has(value);

export const ROLES = ['administrator', 'coder'] as const;
export type Role = (typeof ROLES)[number];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set(PERMISSIONS),
  // A coder sees the own queue and nothing that could tell whose texts these are.
  coder: new Set(['coding:code']),
};

export const permissionsOf = (role: Role): ReadonlySet<Permission> => ALLOWED[role];
