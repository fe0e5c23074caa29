-- Another mark whenever anything that stands in a season may have become something else: what was read under the same mark
-- is still so. A season without a row is one in which nothing stands.
CREATE TABLE standing_season (
  season TEXT PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO standing_season SELECT season, hex(randomblob(8)) FROM (SELECT DISTINCT season FROM standing_slot);
