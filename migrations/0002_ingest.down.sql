drop table ingest_failure;
drop table ingest_run;
