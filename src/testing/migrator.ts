// `node migrator.ts FILE`: brings a database through a few hundred versions, until it is killed or through.
import { DatabaseSync } from 'node:sqlite'

import { migrate } from '#server/store/sqlite/migrate.ts'

import { manyVersions } from './manyVersions.ts'

const [file = ''] = process.argv.slice(2)
const db = new DatabaseSync(file)
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
process.stdout.write('opened\n')
migrate(db, manyVersions)
db.close()
