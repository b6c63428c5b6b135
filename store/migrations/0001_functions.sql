-- Saved functions. The code has its own table, so that listing and searching never walk over it.
CREATE TABLE functions (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,        -- as first written, NFC
    name_key    TEXT    NOT NULL UNIQUE, -- compatibility-composed, case-folded: what makes two names the same
    name_shape  TEXT    NOT NULL UNIQUE, -- name_key with look-alike letters unified: what makes two names look the same
    description TEXT    NOT NULL,
    search_text TEXT    NOT NULL,        -- folded name, line feed, folded description
    created_by  TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,        -- microseconds since 1970-01-01 UTC, like all times here
    updated_at  INTEGER NOT NULL,
    use_count   INTEGER NOT NULL DEFAULT 0,
    last_used   INTEGER,                 -- NULL until first used
    code_bytes  INTEGER NOT NULL
) STRICT;

CREATE TABLE function_code (
    id   INTEGER PRIMARY KEY REFERENCES functions (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    sum  BLOB NOT NULL -- SHA-256 of the id (8 bytes, big endian) and the code: SQLite itself does not see damage in text
) STRICT;
