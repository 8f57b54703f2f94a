-- 2026-11-23: the role the application works under. Research records are append-only because
-- this role may neither change nor delete them; triggers are not used, since Citus refuses them
-- on distributed tables. The role is shared by all databases of a server, hence the guard.
do $$
begin
  create role parallax_app nologin;
exception
  when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'parallax_app', 'member') then
    execute format('grant parallax_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to parallax_app;
grant select, insert, update, delete on all tables in schema public to parallax_app;
revoke update, delete on
  article_version, raw_document, event_decision, framing_label, ingest_failure from parallax_app;
revoke update, delete on article_text from parallax_app;
revoke delete on source, article, article_url, event, codebook, coder, ingest_run, source_rating from parallax_app;
