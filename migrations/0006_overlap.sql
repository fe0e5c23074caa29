-- What stands says on which phone it was begun: two areas counted at once by one phone may hold the same people twice.
UPDATE standing_count SET standing = json_set(standing, '$.install', (
  SELECT install FROM event_log WHERE id IN (standing_count.root, standing ->> '$.head')
  ORDER BY id = standing_count.root DESC, position LIMIT 1
));
UPDATE standing_slot SET standing = json_set(standing, '$.count.install', (
  SELECT install FROM event_log WHERE id IN (standing ->> '$.count.root', standing ->> '$.count.head')
  ORDER BY id = standing ->> '$.count.root' DESC, position LIMIT 1
)) WHERE json_type(standing, '$.count') = 'object';
