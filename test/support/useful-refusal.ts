import { expect } from 'vitest'
import type { CommandContract } from '../../contracts/define.ts'
import type { Refused } from '../../contracts/refusals.ts'
import { decisions } from '../../services/decisions/all.ts'
import type { Step } from './play.ts'

/** CloseSelfAssessment has no field for it: the empty lines are in the sheet that was sent before. */
const pointsToStoredSheet = 'SCORES_MISSING'

/** The part of a form that holds the file itself: the body holds what was found in it. */
const besideBody = { file: {} }

/** A clerk can act on it: a whole Vietnamese sentence, and pointers that lead to a field of the request. */
export function expectUsefulRefusal({ refused }: Refused, { name, asked }: Step): void {
  expect(refused.detail, 'the detail is a whole sentence').toMatch(/^\p{Lu}.*\.$/su)
  expect(isVietnamese(refused.detail), `Vietnamese: ${refused.detail}`).toBe(true)
  const contract: CommandContract = decisions[name].contract
  const request = { ...(asked.body as object), occurredOn: asked.occurredOn }
  const schema = { properties: { ...contract.body.properties, ...besideBody, occurredOn: {} } }
  for (const { pointer, detail } of refused.errors) {
    if (refused.code !== pointsToStoredSheet || pointer !== '/scores')
      expect(leadsSomewhere(pointer, request, schema), `${name} has a field ${pointer}`).toBe(true)
    expect(detail, `what is allowed at ${pointer}`).toMatch(/^\S(.*\S)?$/su)
    expect(detail, 'a field detail is a phrase, not a sentence').not.toMatch(/\.$/)
  }
}

function isVietnamese(text: string): boolean {
  return /[\u0300-\u036f\u0323đĐ]/u.test(text.normalize('NFD'))
}

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema }

/** '' is the whole request (RFC 6901). All but the last step must be in the request; the last may be a field that is missing and known. */
function leadsSomewhere(pointer: string, request: unknown, schema: Schema | undefined): boolean {
  const [, ...keys] = pointer.split('/')
  let value: unknown = request
  let shape: Schema | undefined = schema
  for (const [n, key] of keys.entries()) {
    shape = Array.isArray(value) ? shape?.items : shape?.properties?.[key]
    if (typeof value === 'object' && value !== null && key in value) value = (value as Record<string, unknown>)[key]
    else return n === keys.length - 1 && shape !== undefined && !Array.isArray(value)
  }
  return true
}
