import { isObject, isText } from './fields.ts'

/** Whether a value is a problem as the contract has it, or none. */
export const isProblemOrNull = (value: unknown): boolean =>
  value === null ||
  (isObject(value) && isText(value['code']) && isText(value['text']) && isTexts(value['texts']))

const isTexts = (value: unknown): boolean =>
  isObject(value) && isTextOrAbsent(value['en-us']) && isTextOrAbsent(value['zh-cn'])

const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value)
