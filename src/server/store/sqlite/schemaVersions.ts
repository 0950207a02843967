// The tables, version by version. A version that was released is never changed: a new one is added at the end.
//
// `series` is one object type of one job. `sample` has a row for each change of its counts or its status, `phase` one
// for each change of its times, which are few: so a change costs some 24 bytes. The order (series, at) keeps a
// series together: one seek finds what held at a moment, and one scan reads a day.

/** `status` as DRS sent it, number or text; an empty blob: from then on DRS does not send the type any more. */
const first = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
  CREATE TABLE project (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, trouble TEXT) STRICT;
  CREATE TABLE job (
    id INTEGER PRIMARY KEY, project INTEGER NOT NULL, key TEXT NOT NULL, name TEXT, UNIQUE (project, key)
  ) STRICT;
  CREATE TABLE job_state (job INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT;
  CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE series (
    id INTEGER PRIMARY KEY, job INTEGER NOT NULL, type INTEGER NOT NULL, UNIQUE (job, type)
  ) STRICT;
  CREATE TABLE sample (
    series INTEGER, at INTEGER, status ANY, src INTEGER, dst INTEGER, PRIMARY KEY (series, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE phase (
    series INTEGER, at INTEGER, raw INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER,
    PRIMARY KEY (series, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE verdict (
    job INTEGER, at INTEGER, body TEXT NOT NULL, PRIMARY KEY (job, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE span (
    job INTEGER, from_at INTEGER, to_at INTEGER NOT NULL, expected_ms REAL NOT NULL, data_at INTEGER,
    PRIMARY KEY (job, from_at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE lost (
    job INTEGER, from_at INTEGER, to_at INTEGER NOT NULL, PRIMARY KEY (job, from_at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE run (
    job INTEGER, started_at INTEGER, ended_at INTEGER, types TEXT NOT NULL, PRIMARY KEY (job, started_at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL, project INTEGER NOT NULL,
    job INTEGER, type INTEGER, side TEXT, before ANY, after ANY, drs_at INTEGER
  ) STRICT;
  CREATE INDEX event_at ON event (at);
  CREATE INDEX event_job_at ON event (job, at);
`

/** Who may look. `hash`: SHA-256 of a secret that is kept nowhere; `key` of an entry: it is written once. */
const second = `
  CREATE TABLE session (
    hash TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, stamp TEXT, made_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE wall_link (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL, made_by TEXT NOT NULL,
    used_at INTEGER, used_from TEXT, revoked_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE api_token (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, scopes TEXT NOT NULL, made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL, used_at INTEGER, revoked_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, kind TEXT NOT NULL,
    who TEXT NOT NULL, what TEXT, came_from TEXT NOT NULL
  ) STRICT;
`

export const schemaVersions: readonly string[] = [first, second]

/** Marks the file as ours: "LOCK". */
export const APPLICATION_ID = 0x4c_4f_43_4b
