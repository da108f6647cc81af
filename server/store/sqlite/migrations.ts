// The tables, in numbered steps. A step that was released is never changed; what comes later is a new step.
/** What a migration needs of a database. */
interface Migrated {
  exec(sql: string): void;
  get(sql: string): Record<string, unknown> | undefined;
  transaction(work: () => void): void;
}

const STEPS: readonly string[] = [
  `
  create table events (
    exercise text not null,
    position integer not null,
    command_id text not null,
    n integer not null,
    at real not null,
    body text not null,
    primary key (exercise, position),
    unique (exercise, command_id, n)
  ) strict;
  create index events_first on events (exercise, at) where position = 1;
  create table people (
    exercise text not null,
    seat text not null,
    handle text not null unique,
    role text not null,
    team text,
    name text not null,
    language text not null,
    token_hash text not null,
    seat_code text not null,
    primary key (exercise, seat)
  ) strict;
  create index people_by_seat_code on people (seat_code);
  create table codes (
    code text primary key,
    exercise text not null,
    role text not null,
    team text,
    withdrawn integer not null
  ) strict;
  create index codes_by_exercise on codes (exercise);
  create table stops (
    id integer primary key,
    exercise text not null,
    at real not null,
    name text not null,
    role text not null,
    team text
  ) strict;
  create index stops_by_exercise on stops (exercise);
  create table directors (
    handle text primary key,
    name text not null,
    language text not null,
    token_hash text not null
  ) strict;
  create table links (hash text primary key, made_at real not null, spent integer not null) strict;
  create table drafts (
    exercise text not null,
    seat text not null,
    key text not null,
    text text not null,
    revision integer not null,
    primary key (exercise, seat, key)
  ) strict;
  create table heartbeats (exercise text primary key, at real not null) strict;
  create table probe (id integer primary key, filler blob not null) strict;
  `,
  `
  create table boards (exercise text primary key, board text not null) strict;
  `,
];

/** Brings a file to the newest step. A file of a newer release is refused. */
export function migrate(db: Migrated): void {
  const version = Number(db.get('pragma user_version')?.user_version ?? 0);
  if (version > STEPS.length) throw new Error(`the database is of a newer release (step ${version})`);
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(step);
      db.exec(`pragma user_version = ${index + 1}`);
    });
  }
}
