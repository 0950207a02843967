import { useState } from 'react'

import { useText } from '../text/text.ts'
import { usePair } from './accessQueries.ts'
import { spellCode } from './pairingCode.ts'
import { ShortForm } from './ShortForm.tsx'
import { TextField } from './TextField.tsx'
import { useFailureWord } from './useFailureWord.ts'

/** Lets the screen in that shows a code. */
export function PairForm() {
  const { page, walls } = useText().access
  const pair = usePair()
  const failureWord = useFailureWord()
  const [code, setCode] = useState('')
  return (
    <ShortForm
      heading={walls.pair}
      hint={walls.codeHint}
      submit={walls.submit}
      busy={pair.isPending}
      failure={pair.error && failureWord(pair.error)}
      done={pair.data === undefined ? null : walls.paired(pair.data)}
      onSubmit={(fields, form) => {
        const [name = ''] = fields.get('name') ?? []
        const onSuccess = (): void => {
          form.reset()
          setCode('')
        }
        pair.mutate({ code, name }, { onSuccess })
      }}
    >
      <TextField
        label={walls.code}
        name="code"
        value={code}
        onChange={(event) => setCode(spellCode(event.currentTarget.value))}
        placeholder="XXXX-XXXX"
        pattern="[A-Z0-9]{4}-[A-Z0-9]{4}"
        title={walls.codeHint}
        autoCapitalize="characters"
        className="w-36 [&_input]:tracking-wider"
      />
      <TextField
        label={page.name}
        name="name"
        maxLength={80}
        title={walls.nameHint}
        placeholder={walls.nameHint}
        className="flex-1 basis-52"
      />
    </ShortForm>
  )
}
