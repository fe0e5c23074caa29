-- Who is let in: a printed invitation waits for approval, a device's cookie is renewed, a person or one device is shut out.
ALTER TABLE person ADD COLUMN off_at INTEGER;
ALTER TABLE enrolment_code ADD COLUMN is_printed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE device_with_state (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- Null: it came by a printed invitation, and waits.
  approved_at INTEGER,
  -- From here on it reads nothing and what it hands over is quarantined; from off_at on it is a stranger.
  revoked_at INTEGER,
  off_at INTEGER,
  -- Only hashes of cookies are kept.
  token_hash TEXT NOT NULL UNIQUE,
  token_at INTEGER NOT NULL,
  -- Given out and not used yet. Its first use makes it the token, and the one before it dies.
  next_token_hash TEXT UNIQUE,
  next_token_at INTEGER
) STRICT;
INSERT INTO device_with_state (id, person, label, created_at, approved_at, token_hash, token_at)
  SELECT lower(hex(randomblob(8))), person, label, created_at, created_at, token_hash, created_at FROM device;
DROP TABLE device;
ALTER TABLE device_with_state RENAME TO device;

-- The device that spoke for this install last.
ALTER TABLE install ADD COLUMN device TEXT;
