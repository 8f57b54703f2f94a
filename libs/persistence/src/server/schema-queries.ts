const OURS = `
  pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;
const NOT_OURS = `c.relname not like 'schema_migration%'`;

/** Each query answers one column `line`, ordered by names. */
export const SCHEMA_QUERIES: readonly (readonly [title: string, sql: string])[] = [
  ['extensions', `select format('extension %s', extname) as line from pg_extension order by extname collate "C"`],
  [
    'columns',
    `select concat_ws(' ', format('%s.%s', c.relname, a.attname), format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
       from ${OURS} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind in ('r', 'p', 'v', 'm') and ${NOT_OURS}
      order by c.relname collate "C", a.attnum`,
  ],
  [
    'comments',
    `select format('%s: %s', concat_ws('.', c.relname, a.attname), d.description) as line
       from ${OURS} join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and a.attnum > 0
      order by c.relname collate "C", d.objsubid`,
  ],
  [
    'constraints',
    `select format('%s: %s %s', c.relname, o.conname, pg_get_constraintdef(o.oid)) as line
       from ${OURS} join pg_constraint o on o.conrelid = c.oid and o.contype <> 'n'
      where ${NOT_OURS} order by c.relname collate "C", o.conname collate "C"`,
  ],
  [
    'indexes',
    `select pg_get_indexdef(i.indexrelid) as line
       from ${OURS} join pg_index i on i.indexrelid = c.oid
      where ${NOT_OURS} order by i.indrelid::regclass::text collate "C", c.relname collate "C"`,
  ],
  [
    'functions',
    `select pg_get_functiondef(p.oid) as line
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
      where not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by p.proname collate "C"`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(t.oid) as line
       from ${OURS} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
      order by c.relname collate "C", t.tgname collate "C"`,
  ],
  [
    'what the role parallax_app may do',
    `select format('%s: %s', c.relname, string_agg(lower(r.privilege_type), ', ' order by r.privilege_type)) as line
       from ${OURS} cross join lateral aclexplode(c.relacl) r join pg_roles g on g.oid = r.grantee
      where g.rolname = 'parallax_app' group by c.relname order by c.relname collate "C"`,
  ],
];
