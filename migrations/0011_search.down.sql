drop function flush_search_words();
