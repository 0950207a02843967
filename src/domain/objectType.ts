// The object types DRS compares: one spelling for each and one order on every screen.

/**
 * Every documented type by its key, in the order of the screens. Source: SDK 3.1.182 (2026-01-15),
 * `StructProcessVO.type`; `table_indexs` is spelt as in the API page's example and in the path of the detail call.
 */
export const knownTypes: readonly string[] = [
  'database schema table_structure table table_indexs view function procedure package column routine trigger index',
  'table_rename_or_copy event sequence matview account role',
  // SQL Server
  'synonym type rule default plan_guide file_group partition_function partition_scheme',
  // MongoDB
  'shard_key validator',
  // PostgreSQL
  'extension aggregate materialized_view text_search_dictionary conversion data_type text_search_configuration',
  'statistics_extension membership event_trigger collation text_search_parser privileges foreign_key',
].flatMap((line) => line.split(' '))

const ranks: ReadonlyMap<string, number> = new Map(knownTypes.map((type, rank) => [type, rank]))

/** Key of a type as DRS spelt it: upper and lower case and both spellings of the table index are one type. */
export function typeKey(raw: string): string {
  const key = raw.trim().toLowerCase()
  return key === 'table_index' ? 'table_indexs' : key
}

/** Order of two keys: the documented ones first, the others after them by name. */
export function compareTypes(a: string, b: string): number {
  const byRank = (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size)
  if (byRank !== 0 || a === b) return byRank
  return a < b ? -1 : 1
}
