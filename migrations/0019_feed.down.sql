drop table feed_item;
drop table feed_fetch;
drop table feed;
drop table fetch_host;
