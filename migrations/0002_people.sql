-- Staff and their phones. Nothing about the people who are counted is ever stored.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('counter', 'coordinator', 'author')),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE enrolment_code (
  code_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

-- A phone or a browser that holds a cookie; only the cookie's hash is kept.
CREATE TABLE device (
  token_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- One installation of the app: the identity of an outbox, and what it last said about itself.
CREATE TABLE install (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  created_at INTEGER NOT NULL,
  last_contact_at INTEGER,
  app TEXT,
  pending INTEGER,
  oldest_at INTEGER,
  persisted INTEGER,
  skew_ms INTEGER,
  drafts TEXT
) STRICT;
