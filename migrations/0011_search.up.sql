-- 2026-11-24: an import lets the search index collect new words and merges them at its end; merging needs the
-- index's owner, whom the application's role is not, so this one function is the door.
create function flush_search_words() returns void
language sql security definer set search_path = public, pg_temp as $$
  select gin_clean_pending_list('article_search_lexemes_idx')
$$;
revoke all on function flush_search_words() from public;
grant execute on function flush_search_words() to parallax_app;
