import { useQuery } from '@tanstack/react-query'

import { boardQuery } from '../queries.ts'
import { useLanguage, useText } from '../text/text.ts'
import { failureText } from './failureText.ts'

/** Spells why no events came. */
export function useFailureText(): (error: Error) => string {
  const catalog = useText()
  const language = useLanguage()
  const { data: problem = null } = useQuery({ ...boardQuery, select: ({ body }) => body.history.problem })
  return (error) => failureText(error, { problem, catalog, language })
}
