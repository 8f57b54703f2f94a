-- 2026-11-23: signed-in browsers. Only the hash of a session's token is kept.
create table session (
  token_hash bytea primary key,
  role       text not null,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint session_hash_chk check (length(token_hash) = 32),
  constraint session_role_chk check (role in ('administrator'))
);
