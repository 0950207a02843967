import { describe, expect, it } from 'vitest'

import { runSimulator } from '../../testing/runSimulator.ts'

const ask = async (
  url: string,
  [method, path, body]: readonly [method: string, path: string, body?: unknown],
) => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const response = await fetch(`${url}/simulator/${path}`, init)
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}

describe('by hand, over HTTP', () => {
  it('a fault is shown and healed', async () => {
    const { simulator, caller, ids } = await runSimulator()
    const fault = { fault: 'throttle', retryAfter: '9', projectId: simulator.projects[0]?.projectId }
    expect((await ask(simulator.url, ['PUT', 'fault', fault])).status).toBe(200)
    const reply = await caller.struct(ids)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '9'])
    await ask(simulator.url, ['DELETE', 'fault'])
    expect((await caller.struct(ids)).status).toBe(200)
  })

  it('a fault heals by itself after so many times', async () => {
    const { simulator, caller, ids } = await runSimulator()
    await ask(simulator.url, ['PUT', 'fault', { fault: 'error-503', times: 1 }])
    expect([(await caller.struct(ids)).status, (await caller.struct(ids)).status]).toEqual([503, 200])
  })

  it('switches change the form of answers', async () => {
    const { simulator, caller, ids } = await runSimulator()
    await ask(simulator.url, ['PUT', 'switches', { typeCase: 'upper' }])
    expect((await caller.struct(ids)).text).toContain('"TABLE_INDEX"')
  })

  it('calls are listed and forgotten, and the control calls are not among them', async () => {
    const { simulator, caller, ids } = await runSimulator()
    await caller.struct(ids)
    expect((await ask(simulator.url, ['GET', 'calls'])).answer).toMatchObject({
      calls: [{ jobIds: ids, status: 200 }],
    })
    await ask(simulator.url, ['DELETE', 'calls'])
    expect((await ask(simulator.url, ['GET', 'calls'])).answer).toEqual({ calls: [] })
  })

  it('says what a client has to know', async () => {
    const { simulator } = await runSimulator()
    expect((await ask(simulator.url, ['GET', 'configuration'])).answer).toEqual({
      endpoint: simulator.url,
      iamEndpoint: simulator.url,
      projects: simulator.projects,
      credentials: simulator.credentials,
    })
  })

  it('tokens can be expired', async () => {
    const { simulator } = await runSimulator()
    expect((await ask(simulator.url, ['POST', 'expire-tokens'])).status).toBe(200)
  })

  it.each([
    { path: 'fault', body: { fault: 'no-such-fault' } },
    { path: 'fault', body: { fault: 'hang', times: 0 } },
    { path: 'fault', body: { fault: 'hang', project: 'misspelt' } },
    { path: 'switches', body: { typeCase: 'title' } },
    { path: 'switches', body: { noSuchSwitch: true } },
  ])('refuses a $path of $body', async ({ path, body }) => {
    const { simulator } = await runSimulator()
    expect((await ask(simulator.url, ['PUT', path, body])).status).toBe(400)
  })

  it('lists what it knows to whoever asks for something else', async () => {
    const { simulator } = await runSimulator()
    const { status, answer } = await ask(simulator.url, ['GET', 'nothing'])
    expect(status).toBe(404)
    expect(answer).toMatchObject({ known: expect.arrayContaining(['PUT /simulator/fault']) })
  })
})
