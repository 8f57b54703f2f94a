drop table grouping_sketch;
