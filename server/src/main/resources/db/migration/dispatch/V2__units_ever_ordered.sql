-- Whether a unit was ever ordered is asked for every unit at every recommendation.
create index assignment_unit on dispatch.assignment (world, unit);
