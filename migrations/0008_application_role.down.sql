-- The role itself stays: other databases of the same server may use it.
revoke all on all tables in schema public from parallax_app;
revoke usage on schema public from parallax_app;
