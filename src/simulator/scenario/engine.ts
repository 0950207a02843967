// Which object types a database engine has, how many of each, and how long each takes next to the others.

export type EngineType = {
  type: string
  /** How many there are where there are `tables` tables; `chance` is 0 to 1. */
  count: (tables: number, chance: number) => number
  /** Part of a run's time, before all are scaled to fill it. */
  share: number
}

export type Engine = readonly EngineType[]

const between = (least: number, most: number) => (_tables: number, chance: number) =>
  least + Math.floor(chance * (most - least + 1))
const tables = (all: number) => all
/** Not every table has an index besides its primary key. */
const someTables = (all: number, chance: number) => Math.ceil(all * (0.6 + 0.4 * chance))

/** What a disaster recovery of MySQL answers with: triggers and events are not among it. */
export const mysql: Engine = [
  { type: 'database', count: between(1, 6), share: 0.01 },
  { type: 'table_structure', count: tables, share: 0.14 },
  { type: 'table', count: tables, share: 0.44 },
  { type: 'table_indexs', count: someTables, share: 0.2 },
  { type: 'view', count: between(120, 1_600), share: 0.07 },
  { type: 'function', count: between(80, 900), share: 0.06 },
  { type: 'procedure', count: between(150, 1_700), share: 0.07 },
]

/** Engines with schemas, triggers and events. */
export const fullEngine: Engine = [
  { type: 'database', count: between(1, 4), share: 0.01 },
  { type: 'schema', count: between(4, 24), share: 0.03 },
  { type: 'table_structure', count: tables, share: 0.13 },
  { type: 'table', count: tables, share: 0.4 },
  { type: 'table_indexs', count: someTables, share: 0.18 },
  { type: 'view', count: between(120, 1_600), share: 0.06 },
  { type: 'function', count: between(80, 900), share: 0.05 },
  { type: 'procedure', count: between(150, 1_700), share: 0.06 },
  { type: 'trigger', count: between(60, 600), share: 0.04 },
  { type: 'event', count: between(20, 290), share: 0.03 },
]

/**
 * 41 types at once, as no real server has them: every type of the documentation of 2026 but `matview` and `routine`,
 * which name again what `materialized_view`, `function` and `procedure` say.
 */
export const everyType: Engine = [
  'database schema account role table_structure sequence data_type type default rule collation conversion',
  'extension file_group partition_function partition_scheme shard_key validator table column foreign_key',
  'table_indexs index statistics_extension view materialized_view synonym package function procedure aggregate',
  'trigger event event_trigger plan_guide text_search_parser text_search_dictionary text_search_configuration',
  'privileges membership table_rename_or_copy',
]
  .flatMap((line) => line.split(' '))
  .map((type) => ({ type, count: between(30, 400), share: 1 / 41 }))
