// Loaded before a program: it ends as soon as nobody holds the other end of its standard input any more, so that
// nothing stays behind where a run is cut off. Threads and further processes of that program are not concerned.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  delete process.env['NODE_OPTIONS']
  process.stdin
    .on('end', () => process.exit(1))
    .on('error', () => process.exit(1))
    .resume()
  // It waits for nothing else: a program that is through ends by itself.
  process.stdin.unref()
}
