drop table article_measure;
drop table article_copy;
drop table job_cancellation;
drop table comparison_result;
