// Hands out the wall's page as it was kept (src/app/wall/heal/keepPage.ts) while the server does not answer: a screen that
// restarts then shows its last figures, marked with their age, and not an error of the browser's own. Figures never pass
// through here, and a server that answers always comes first.
const kept = 'lockstep-wall'
const patienceMs = 10_000
const parts = /^\/(assets\/|theme\.js$|favicon\.svg$)/

addEventListener('install', (event) => {
  // What is none of ours then does not even wake the worker.
  event.addRoutes?.({ condition: { urlPattern: '/api/*' }, source: 'network' })
  skipWaiting()
})
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (parts.test(pathname)) event.respondWith(orKept(request, request))
})

const page = (request) => orKept(request, '/wall')

/** Names under assets/ carry a hash of their content: the same name is the same file. */
const asset = async (request) => (await match(request)) ?? fetch(request)

async function orKept(request, key) {
  try {
    const answer = await Promise.race([fetch(request), timeUp()])
    // A page without our header comes from something in front of the server; where it leads elsewhere, it may.
    if (answer.headers.has('x-build') || answer.type === 'opaqueredirect') return answer
    return (await match(key)) ?? answer
  } catch (error) {
    const copy = await match(key)
    if (copy !== undefined) return copy
    throw error
  }
}

const match = (key) => caches.match(key, { cacheName: kept, ignoreVary: true })

const timeUp = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  })
