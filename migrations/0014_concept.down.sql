drop table naming_variant;
drop table concept_version;
drop table concept;
