-- A schema of the tests only, with everything that makes a backup hard.
CREATE TABLE trial.parent (id int PRIMARY KEY, name text, twice int GENERATED ALWAYS AS (id * 2) STORED);
INSERT INTO trial.parent (id, name) VALUES (1, 'put in by the migration, changed since');
CREATE TABLE trial.child (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent int NOT NULL REFERENCES trial.parent,
    raw    bytea,
    at     timestamptz,
    place  point,
    json   jsonb
);
CREATE TABLE trial.divided (at timestamptz NOT NULL, value double precision) PARTITION BY RANGE (at);
COMMENT ON TABLE trial.divided IS 'append-only: readings';
CREATE TABLE trial.first_read (id int);
CREATE TABLE trial.last_read (id int);
