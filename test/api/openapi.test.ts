import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import type { CommandContract } from '../../contracts/define.ts'
import { commands } from '../../contracts/index.ts'
import type { Json } from '../support/answers.ts'
import { testApp } from '../support/test-app.ts'

const served = async () => (await (await testApp()).get('/openapi.json', { as: null })).body

const methods = ['get', 'post', 'put', 'delete', 'patch'] as const

describe('/openapi.json', () => {
  it('is an OpenAPI 3.1 document', async () => {
    const document = await served()
    const { valid, errors } = await new Validator().validate(document)
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: 'bon-tot', license: { identifier: 'MIT' } })
  })

  it('has every route of the interface and no other', async () => {
    const t = await testApp()
    const { paths } = (await t.get('/openapi.json')).body
    const listed = Object.entries<Json>(paths).flatMap(([path, item]) =>
      methods
        .filter((method) => method in item)
        .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
    )
    expect(listed.toSorted()).toEqual(routesOf(t.app.printRoutes({ commonPrefix: false })).toSorted())
    expect(listed.length).toBeGreaterThan(50)
  })

  it('has every command under its own name, with key, headers, body, receipt and problems', async () => {
    const { paths, components, security } = await served()
    const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
    for (const { name, route } of commands as readonly CommandContract[]) {
      if (route === undefined || route.open) continue
      const operation = paths[route.path][route.method.toLowerCase()]
      expect(operation, name).toMatchObject({ operationId: name, tags: [route.tag], summary: route.summary })
      expect(operation.security ?? security, name).toEqual([{ key: [] }])
      expect(Object.keys(operation.requestBody.content), name).toEqual([
        {
          AttachScan: 'application/pdf',
          AttachCountScan: 'application/pdf',
          AttachSignedFile: 'application/pdf',
          AttachEvidence: 'multipart/form-data',
        }[name] ?? 'application/json',
      ])
      const parameters = operation.parameters.map(({ in: place, name: field }: Json) => `${place} ${field}`)
      expect(parameters, name).toEqual(expect.arrayContaining(['header idempotency-key', 'header if-match']))
      const { 201: created, ...refused } = operation.responses
      expect(created.content['application/json'].schema, name).toEqual({ $ref: '#/components/schemas/Accepted' })
      expect(Object.keys(refused), name).toEqual(
        expect.arrayContaining(['400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '500', '503']),
      )
      for (const response of Object.values<Json>(refused)) expect(response.content, name).toEqual(problem)
    }
    expect(components.securitySchemes.key).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(Object.keys(components.schemas).toSorted()).toEqual(['Accepted', 'Problem'])
  })

  it('has the vote in the ballot box without a key, a repeated request’s header or a receipt', async () => {
    const { paths } = await served()
    const { operationId, security, parameters, responses } = paths['/v1/ballots/{id}/votes'].post
    expect([operationId, security, parameters.map(({ name }: Json) => name)]).toEqual(['CastVote', [], ['id']])
    const { ballotId, received } = responses['200'].content['application/json'].schema.properties
    expect([ballotId.type, received.enum]).toEqual(['string', [true]])
  })

  it('has a Vietnamese summary, a tag and an own operationId for every operation', async () => {
    const { paths } = await served()
    const operations = Object.values<Json>(paths).flatMap((item) => Object.values<Json>(item))
    for (const { summary, tags } of operations) {
      expect(summary).toMatch(/[\u00c0-\u1ef9]/)
      expect(tags).toHaveLength(1)
    }
    const ids = operations.flatMap(({ operationId }) => operationId ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says of every field that it is known, and of the wire form what it takes', async () => {
    const { paths } = await served()
    const { schema } = paths['/v1/candidacies/{id}/scores'].post.requestBody.content['application/json']
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['scores'] })
    const { criterion, points, note } = schema.properties.scores.items.properties
    expect([criterion.type, points.type, points.maximum, note.type, note.maxLength]).toEqual([
      'string',
      'number',
      10_000,
      'string',
      2_000,
    ])
  })

  it('says of a form what its parts are, which files it takes and how long they may be', async () => {
    const { paths } = await served()
    const { schema } = paths['/v1/candidacies/{id}/evidence'].post.requestBody.content['multipart/form-data']
    expect(schema.required).toEqual(['data', 'file'])
    expect(Object.keys(schema.properties.data.properties)).toEqual([
      ...['title', 'criteria', 'number', 'date', 'annex', 'occurredOn'],
    ])
    expect(schema.properties.file.description).toMatch(/PDF, JPEG, PNG, DOCX, XLSX.*25 MB/)
  })

  it('asks for no key where none is needed', async () => {
    const { paths } = await served()
    const open = Object.entries<Json>(paths).filter(([, item]) => item.get?.security?.length === 0)
    expect(open.map(([path]) => path).toSorted()).toEqual(['/healthz', '/readyz'])
  })

  it('repeats no path parameter and points to nothing that is not there', async () => {
    const document = await served()
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
    for (const ref of new Set(refs)) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce((at: Json, step) => at?.[step], document)
      expect(found, ref).toBeDefined()
    }
    for (const [path, item] of Object.entries<Json>(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters = [] } of Object.values<Json>(item)) {
        const given = parameters.filter(({ in: place }: Json) => place === 'path').map(({ name }: Json) => name)
        expect(given, path).toEqual(named)
      }
    }
  })
})

describe('/docs', () => {
  it('is served whole from here', async () => {
    const t = await testApp()
    const first = await t.get('/docs', { as: null })
    const page = first.status === 200 ? first : await t.get(String(first.headers.location), { as: null })
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html') } })
    const html = page.raw.toString()
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, url]) => new URL(url!, 'http://localhost/docs/').pathname,
    )
    expect(assets.length).toBeGreaterThan(3)
    for (const path of assets) {
      const asset = await t.get(path, { as: null })
      expect([path, asset.status]).toEqual([path, 200])
    }
  })

  it('may load nothing from elsewhere, and works over plain http in an office network', async () => {
    const t = await testApp()
    const policy = String((await t.get('/docs/', { as: null })).headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/https?:|swagger\.io|unsafe|upgrade-insecure-requests/)
  })
})

/** From the router's own tree. Leaves out what is no part of the interface: docs and description, the voters' pages, HEAD. */
function routesOf(tree: string): string[] {
  const found: string[] = []
  const prefixes: string[] = []
  for (const line of tree.split('\n')) {
    const match = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([^)]+)\))?/.exec(line)
    if (match === null) continue
    const depth = match[1]!.length / 4
    prefixes.length = depth
    prefixes.push(match[2]!)
    const path = prefixes.join('').replaceAll(/:[\w|:]+/g, '{}')
    for (const method of match[3]?.split(', ') ?? []) if (method !== 'HEAD') found.push(`${method} ${path}`)
  }
  return found.filter((route) => !/ \/(docs|openapi\.json|bieu-quyet)/.test(route))
}
