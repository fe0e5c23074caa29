-- Each count stands once: the one that occupies a slot in that slot's row, which holds all of it, and every other (withdrawn,
-- practice, a recount, a rival, without a slot) in `standing_count`.
DELETE FROM standing_count WHERE root IN (SELECT root FROM standing_slot);
CREATE INDEX standing_slot_root ON standing_slot (root);
CREATE VIEW count_place AS
  SELECT root, season, date, shift, area FROM standing_slot WHERE root IS NOT NULL
  UNION ALL SELECT root, season, date, shift, area FROM standing_count;
