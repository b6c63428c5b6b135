-- Word index over functions.search_text, kept equal to the table by triggers.
CREATE VIRTUAL TABLE function_words USING fts4 (
    content="functions", search_text, tokenize=unicode61 "remove_diacritics=0"
);

CREATE TRIGGER function_words_insert AFTER INSERT ON functions BEGIN
    INSERT INTO function_words (docid, search_text) VALUES (new.id, new.search_text);
END;

-- An external-content index reads the old text from the table to remove it: hence BEFORE.
CREATE TRIGGER function_words_delete BEFORE DELETE ON functions BEGIN
    DELETE FROM function_words WHERE docid = old.id;
END;

CREATE TRIGGER function_words_update_old BEFORE UPDATE OF search_text ON functions BEGIN
    DELETE FROM function_words WHERE docid = old.id;
END;

CREATE TRIGGER function_words_update_new AFTER UPDATE OF search_text ON functions BEGIN
    INSERT INTO function_words (docid, search_text) VALUES (new.id, new.search_text);
END;

INSERT INTO function_words (function_words) VALUES ('rebuild');
