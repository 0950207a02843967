/** Each makes a table, fills it and takes away a row of the one before: all of it or nothing. */
export const manyVersions: readonly string[] = Array.from(
  { length: 400 },
  (_, version) => `
    CREATE TABLE step_${version} (value INTEGER) STRICT;
    INSERT INTO step_${version} VALUES (1), (2);
    ${version === 0 ? '' : `DELETE FROM step_${version - 1} WHERE value = 2;`}
  `,
)
