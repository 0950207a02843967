// The jobs of a project.
import { addFault, type Report } from './fault.ts'
import { readList, readPattern, readTitle } from './fields.ts'
import { quote, type Found } from './found.ts'
import { readSection } from './section.ts'
import { idExpected, idPattern } from './wellFormed.ts'

export const jobKeys = ['id', 'name'] as const

export function readJobs(at: Found, report: Report): readonly { id: string; name: string }[] {
  const places = new Map<string, Found>()
  return readList(at, 'a list of jobs, each { id, name }; [] for none', report).map((item) => {
    const { get } = readSection(item, jobKeys, report)
    const rule = { pattern: idPattern, expected: `the id of a DRS task: ${idExpected}`, fallback: null }
    const id = readPattern(get('id'), rule, report)
    const before = places.get(id)
    if (before && id !== '') {
      const found = `${quote(get('id'))}, which is ${before.path} already`
      addFault(report, get('id'), { found, expected: 'each id once' })
    }
    places.set(id, get('id'))
    return { id, name: readTitle(get('name'), id === '' ? '-' : id, report) }
  })
}
