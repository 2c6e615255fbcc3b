-- The time that was believed at the last trim, by whichever node: a start goes on from there if the wall clock has leapt.

CREATE TABLE clock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  believed_at_ms bigint NOT NULL
);
