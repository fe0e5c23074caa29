-- Facts about this database: epoch, salt, safe_through, projected_position.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The exact bytes of every event, by the hash of their content.
CREATE TABLE event_text (
  h TEXT PRIMARY KEY,
  raw BLOB NOT NULL
) STRICT;

-- Append only. What the server saw when an event came, and the verdict it gave; nothing here is judged anew.
CREATE TABLE event_log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  h TEXT NOT NULL REFERENCES event_text (h),
  install TEXT NOT NULL,
  seq INTEGER NOT NULL,
  sender TEXT NOT NULL,
  owner TEXT,
  owner_role TEXT,
  received_at INTEGER NOT NULL,
  code TEXT,
  type TEXT,
  -- count: its id; amend, void: the root; decide: the id it is about; plan: the plan object.
  subject TEXT,
  -- SHA-256 over the chain value before and every column of this row.
  chain TEXT NOT NULL,
  UNIQUE (id, h)
) STRICT;

CREATE INDEX event_log_subject ON event_log (subject);
CREATE INDEX event_log_install ON event_log (install, seq);
CREATE INDEX event_log_office ON event_log (position) WHERE type IN ('decide', 'plan');

CREATE TRIGGER event_log_no_update BEFORE UPDATE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append only'); END;
CREATE TRIGGER event_log_no_delete BEFORE DELETE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append only'); END;
CREATE TRIGGER event_text_no_update BEFORE UPDATE ON event_text
BEGIN SELECT RAISE(ABORT, 'event_text is append only'); END;
CREATE TRIGGER event_text_no_delete BEFORE DELETE ON event_text
BEGIN SELECT RAISE(ABORT, 'event_text is append only'); END;
