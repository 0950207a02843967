// Every route of a running app, from its router's own list.
import type { FastifyInstance } from 'fastify'

export type DeclaredRoute = { path: string; methods: readonly string[] }

/** Paths as they were declared, `:name` for a parameter. @throws where the list cannot be read any more */
export function routesOf(app: FastifyInstance): readonly DeclaredRoute[] {
  const above: string[] = []
  const lines = app.printRoutes({ commonPrefix: false }).trimEnd().split('\n')
  return lines.map((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^((?:[│ ] {3})*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? []
    if (part === '') throw new Error(`No route: ${line}`)
    const depth = indent.length / 4
    const path = `${depth === 0 ? '' : (above[depth - 1] ?? '')}${part}`
    above.splice(depth, above.length, path)
    return { path: path === '*' ? '/*' : path, methods: methods.split(', ') }
  })
}
