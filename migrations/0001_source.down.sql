drop table source_rating;
drop table source_alias;
drop table source;
