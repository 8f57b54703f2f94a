drop table collection_source;
drop table collection;
