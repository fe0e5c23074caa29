-- When the phone was signed out by whoever had it. It does not come back: the next enrolment is another device.
ALTER TABLE device ADD COLUMN signed_out_at INTEGER;
