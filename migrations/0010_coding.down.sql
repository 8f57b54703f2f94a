delete from session where role = 'coder';
alter table session drop constraint session_coder_chk;
alter table session drop constraint session_role_chk;
alter table session add constraint session_role_chk check (role in ('administrator'));
alter table session drop column coder_id;
drop table coder_link;
drop table agreement_result;
drop table practice_answer;
drop table practice_unit;
drop table practice_round;
drop table adjudication;
drop table coding_question;
drop index framing_label_carried_uq;
drop index framing_label_coding_idx;
alter table framing_label
  drop column paragraph,
  drop column coding_id,
  drop column withdrawn,
  drop column carried_from,
  drop column is_lossy;
drop table coding;
drop table coding_task;
drop table sample_unit;
drop table project_coder;
drop table coding_project;
drop table codebook_migration;
alter table frame drop column decision_rules;
