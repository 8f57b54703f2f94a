drop table speaker_identity;
drop table speaker_class;
drop table actor_class;
drop table quotation;
