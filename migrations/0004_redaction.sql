-- A redaction takes the text of an event away and leaves its row: so a row can no longer require its text.
CREATE TABLE event_log_without_text (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  h TEXT NOT NULL,
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
INSERT INTO event_log_without_text
  SELECT position, id, h, install, seq, sender, owner, owner_role, received_at, code, type, subject, chain
  FROM event_log ORDER BY position;
DROP TABLE event_log;
ALTER TABLE event_log_without_text RENAME TO event_log;

CREATE INDEX event_log_subject ON event_log (subject);
CREATE INDEX event_log_install ON event_log (install, seq);
CREATE INDEX event_log_office ON event_log (position) WHERE type IN ('decide', 'plan');
CREATE INDEX event_log_quarantine ON event_log (position) WHERE code IS NOT NULL;

CREATE TRIGGER event_log_no_update BEFORE UPDATE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append only'); END;
CREATE TRIGGER event_log_no_delete BEFORE DELETE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append only'); END;

-- A text goes only where a coordinator's decision in the log says so.
DROP TRIGGER event_text_no_delete;
CREATE TRIGGER event_text_no_delete BEFORE DELETE ON event_text
WHEN NOT EXISTS (
  SELECT 1 FROM event_log AS decision JOIN event_text AS said ON said.h = decision.h
  WHERE decision.type = 'decide' AND decision.code IS NULL AND decision.owner_role = 'coordinator'
    AND decision.subject IN (SELECT id FROM event_log WHERE h = old.h)
    AND json_extract(CAST(said.raw AS TEXT), '$.choice') = 'redact'
    AND json_extract(CAST(said.raw AS TEXT), '$.about.h') = old.h
)
BEGIN SELECT RAISE(ABORT, 'event_text is append only'); END;
