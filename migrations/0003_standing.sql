-- What stands: the fold of the log, kept up by every push and made anew by `rebuild`.
CREATE TABLE standing_count (
  root TEXT PRIMARY KEY,
  season TEXT,
  date TEXT,
  shift TEXT,
  area TEXT,
  standing TEXT NOT NULL
) STRICT;
CREATE INDEX standing_count_slot ON standing_count (season, date, shift, area);

CREATE TABLE standing_slot (
  season TEXT NOT NULL,
  date TEXT NOT NULL,
  shift TEXT NOT NULL,
  area TEXT NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (season, date, shift, area)
) STRICT;
