// Compressed forms beside a file, made once and as small as can be: they are read far more often than built.
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT_ENDINGS = ['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']

/** One packet holds this much anyway. */
const WORTHWHILE_BYTES = 1_000

export const compressedNames = (name: string): readonly string[] => [`${name}.br`, `${name}.gz`]

/** Fonts and pictures are compressed in themselves. */
export async function compressFile(file: string): Promise<void> {
  const body = TEXT_ENDINGS.includes(path.extname(file)) ? await readFile(file) : Buffer.alloc(0)
  if (body.length < WORTHWHILE_BYTES) {
    // An earlier, larger form of the same name may have left its own.
    await Promise.all(compressedNames(file).map((name) => rm(name, { force: true })))
    return
  }
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    promisify(gzip)(body, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
}
