drop table event_decision;
drop table event_article;
drop table event;
