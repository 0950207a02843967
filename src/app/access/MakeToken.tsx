import { useState } from 'react'

import { Scope } from '#contract/access.ts'

import { useText } from '../text/text.ts'
import { useMakeToken } from './accessQueries.ts'
import { ShortForm } from './ShortForm.tsx'
import { ShownOnce } from './ShownOnce.tsx'
import { TextField } from './TextField.tsx'
import { useFailureWord } from './useFailureWord.ts'

/** Makes a token for a program, which is shown once. */
export function MakeToken() {
  const { page, tokens } = useText().access
  const make = useMakeToken()
  const failureWord = useFailureWord()
  const [lacksScope, setLacksScope] = useState(false)
  return (
    <>
      <ShortForm
        heading={tokens.make}
        submit={tokens.make}
        busy={make.isPending}
        failure={lacksScope ? tokens.noScope : make.error && failureWord(make.error)}
        done={null}
        onSubmit={(fields, form) => {
          const [name = ''] = fields.get('name') ?? []
          const ticked = fields.get('scope') ?? []
          const scopes = Scope.options.filter((scope) => ticked.includes(scope))
          setLacksScope(scopes.length === 0)
          if (scopes.length > 0) make.mutate({ name, scopes }, { onSuccess: () => form.reset() })
        }}
      >
        <TextField
          label={page.name}
          name="name"
          maxLength={80}
          placeholder={tokens.nameHint}
          className="flex-1 basis-40"
        />
        <fieldset className="grid gap-0.5">
          <legend className="text-second">{tokens.scopes}</legend>
          {Scope.options.map((scope) => (
            <label key={scope} className="flex items-baseline gap-2">
              <input type="checkbox" name="scope" value={scope} defaultChecked={scope === 'read'} />
              <span>
                {tokens.scope[scope]} <span className="text-second">· {tokens.scopeHint[scope]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </ShortForm>
      {make.data && (
        <ShownOnce
          key={make.data.token.id}
          label={tokens.secret(make.data.token.name)}
          text={make.data.secret}
          copy={tokens.copySecret}
          onDone={() => make.reset()}
        />
      )}
    </>
  )
}
