// Asks for a password: at a terminal twice and without showing it, else as the first line of what is piped in.
import { createInterface } from 'node:readline'
import type { ReadStream, WriteStream } from 'node:tty'

import { UserCommandError } from './userCommand.ts'

/** @throws UserCommandError where there is none */
export async function askPassword(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  if (!input.isTTY) return firstLine(input)
  const first = await hiddenLine(input, output, 'Password: ')
  const second = await hiddenLine(input, output, 'Once more: ')
  if (first !== second) throw new UserCommandError('The two are not the same')
  return first
}

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input })) return line
  throw new UserCommandError('There is no password on standard input')
}

const hiddenLine = (input: ReadStream, output: WriteStream, prompt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let typed = ''
    const end = (): void => {
      input.off('data', onData)
      input.setRawMode(false)
      input.pause()
      output.write('\n')
    }
    const onData = (text: Buffer): void => {
      for (const character of text.toString('utf8')) {
        if (character === '\r' || character === '\n') {
          end()
          return resolve(typed)
        }
        if (character === '\u0003' || character === '\u0004') {
          end()
          return reject(new UserCommandError('Nothing was changed'))
        }
        typed =
          character === '\u007F' || character === '\b'
            ? Array.from(typed).slice(0, -1).join('')
            : typed + character
      }
    }
    output.write(prompt)
    input.setRawMode(true)
    input.resume()
    input.on('data', onData)
  })
