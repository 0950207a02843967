import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

/** Says over the list how many events have come since it is being read, and shows them when it is pressed. */
export function FreshButton({ fresh, onShow }: { fresh: number; onShow: () => void }) {
  const { events } = useText()
  const format = useFormat()
  return (
    // Without height: nothing moves when it comes and goes.
    <div role="status" className="sticky top-20 z-20 flex h-0 justify-center">
      {fresh > 0 && (
        <button
          type="button"
          onClick={() => {
            onShow()
            scrollTo({ top: 0 })
          }}
          className="mt-2 h-fit rounded-full border border-moving bg-raised px-3 py-1 font-medium shadow-lg"
        >
          ↑ {events.fresh(format.count(fresh), fresh)}
        </button>
      )}
    </div>
  )
}
