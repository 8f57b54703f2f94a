drop table article_search;
drop table raw_document;
drop table article_text;
drop table article_version;
drop table article_url;
drop table article;
