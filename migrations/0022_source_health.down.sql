drop table source_health;
