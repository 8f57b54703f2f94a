drop table article_terms;
drop table term;
