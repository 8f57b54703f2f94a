drop table event_measure;
drop table text_reuse;
