// The words that go with the codes. Codes are the stable key; DRS's own words differ by language and version, and
// these are written for the simulator.

type Words = { en: string; zh: string }

const texts: Record<string, Words> = {
  'DRS.M00002': { en: 'The result is empty.', zh: '结果为空。' },
  'DRS.M00004': { en: 'The service is abnormal. Try again later.', zh: '服务异常，请稍后重试。' },
  'DRS.M00007': { en: 'The request is invalid.', zh: '请求无效。' },
  'DRS.M00100': { en: 'The token is invalid.', zh: 'Token 无效。' },
  'DRS.M00102': { en: 'Insufficient permission for this operation.', zh: '权限不足，无法执行此操作。' },
  'DRS.M00105': { en: 'The account is restricted.', zh: '账号受限。' },
  'DRS.M00200': { en: 'A parameter of the request is wrong.', zh: '请求参数错误。' },
  'DRS.M00201': { en: 'The parameter jobs is empty.', zh: '参数 jobs 为空。' },
  'DRS.M00202': { en: 'The value of jobId is invalid.', zh: 'jobId 的值无效。' },
  'DRS.M00210': { en: 'The page number is invalid.', zh: '分页参数无效。' },
  'DRS.M00211': { en: 'The page is too large.', zh: '每页数量过大。' },
  'DRS.M00261': { en: 'The project ID is invalid.', zh: '项目 ID 无效。' },
  'DRS.M00289': { en: 'The task does not exist.', zh: '任务不存在。' },
  'DRS.M00301': { en: 'The request names an ID twice.', zh: '请求中的 ID 重复。' },
  'DRS.M00304': {
    en: 'The API cannot be called in the current status of the task.',
    zh: '任务当前状态不允许调用该接口。',
  },
  'DRS.M00307': { en: 'Only subtasks can be queried.', zh: '仅支持查询子任务。' },
  'DRS.M00308': { en: 'Only parent tasks can be queried.', zh: '仅支持查询父任务。' },
  'DRS.M01503': { en: 'The operation is too frequent.', zh: '操作过于频繁。' },
  'DRS.M01504': { en: 'Another operation on the task is running.', zh: '该任务正在执行其他操作。' },
  'DRS.M05003': { en: 'The task information was not found.', zh: '未找到任务信息。' },
  'DRS.M05004': { en: 'The task has been deleted or released.', zh: '任务已删除或已释放。' },
  'DRS.10000010': { en: 'The job does not exist.', zh: '任务不存在。' },
}

/** @returns the words for a code in the language asked for; English unless that is zh-cn. */
export const textOf = (code: string, language: string | null): string => {
  const words = texts[code] ?? { en: 'The request failed.', zh: '请求失败。' }
  return language?.toLowerCase() === 'zh-cn' ? words.zh : words.en
}
