import { useText } from '../text/text.ts'
import { useMakeLink } from './accessQueries.ts'
import { ShortForm } from './ShortForm.tsx'
import { ShownOnce } from './ShownOnce.tsx'
import { TextField } from './TextField.tsx'
import { useFailureWord } from './useFailureWord.ts'

/** Makes a link to open on a screen. Its token stands behind the `#`, which no server and no log sees. */
export function MakeLink() {
  const { page, walls } = useText().access
  const make = useMakeLink()
  const failureWord = useFailureWord()
  return (
    <>
      <ShortForm
        heading={walls.link}
        hint={walls.linkHint}
        submit={walls.make}
        busy={make.isPending}
        failure={make.error && failureWord(make.error)}
        done={null}
        onSubmit={(fields, form) => {
          const [name = ''] = fields.get('name') ?? []
          make.mutate({ name }, { onSuccess: () => form.reset() })
        }}
      >
        <TextField
          label={page.name}
          name="name"
          maxLength={80}
          placeholder={walls.nameHint}
          className="flex-1 basis-40"
        />
      </ShortForm>
      {make.data && (
        <ShownOnce
          key={make.data.wall.id}
          label={walls.url(make.data.wall.name)}
          text={`${location.origin}/wall#token=${make.data.token}`}
          copy={walls.copyUrl}
          onDone={() => make.reset()}
        />
      )}
    </>
  )
}
