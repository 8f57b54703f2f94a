drop table statement_decision;
