drop table framing_label;
drop table coder;
drop table frame;
drop table codebook_version;
drop table codebook;
drop function refuse_change_of_published_codebook;
