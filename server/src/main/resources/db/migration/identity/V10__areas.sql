-- What of the prefecture a person is responsible for. Whoever was here before worked for the whole of it and goes on so.
ALTER TABLE identity.person ADD COLUMN whole_prefecture boolean NOT NULL DEFAULT true;
ALTER TABLE identity.person ALTER COLUMN whole_prefecture SET DEFAULT false;
CREATE TABLE identity.person_area (
    person uuid NOT NULL REFERENCES identity.person (id),
    county text NOT NULL,
    PRIMARY KEY (person, county)
);
