// What is left of PDF/A-1b's rules in files meant as PDF/A-3b: only what part 1 asks and part 3 does not. A ratchet: one rule
// more is a step back, one less is to be written down here.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { loadBundle } from '../../services/renderer/compose.ts'
import { FINISH } from '../../services/renderer/finish.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { signFile } from '../../services/signing/sign-file.ts'
import { temporaryFolder, testPrinter } from '../renderer/browser/support.ts'
import { documentOf, dossierOf, fileOf, renderDeps, TEMPLATES } from '../renderer/rendering.ts'
import { assemble, issue, papersOfA } from '../renderer/season/issue.ts'
import { playSeason } from '../renderer/season/season.ts'
import { preflight, preflightIsThere } from '../support/preflight.ts'
import { needs } from '../support/programs.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'

const { it } = needs(preflightIsThere() ? 'java' : 'libpdfbox2-java (test-programs.mjs --long)')
const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const finished = { ...pinned, finish: FINISH }

/** A subset without CIDSet, which ISO 19005-3 6.2.11.4 does not ask for; and part 3 instead of 1 in the metadata. */
const OF_PART_1 = ['3.1.11', '7.11.2']
/** Files inside the file, which part 3 is made for. */
const ATTACHMENTS = ['1.2.9', '1.4.7']

async function rendering(fingerprint: typeof pinned) {
  const { printer } = await testPrinter()
  const season = await playSeason(fingerprint)
  const deps = await renderDeps(season, printer)
  const folder = temporaryFolder()
  const broken = (name: string, pdf: Uint8Array) => {
    const file = join(folder, `${name}.pdf`)
    writeFileSync(file, pdf)
    return preflight(file)
  }
  const paper = async (id: string) => {
    await renderDocument(deps, id)
    return fileOf(deps.files, (await documentOf(season.store, id)).rendered?.sha256)
  }
  return { season, deps, broken, paper }
}

it('every kind of paper, a signed one, and the dossier', async () => {
  const { season, deps, broken, paper } = await rendering(finished)
  const { ofB: _, ofC: __, ...ids } = season.documents
  for (const [name, id] of Object.entries(ids)) expect(broken(name, await paper(id)), name).toEqual(OF_PART_1)

  const authority = await testAuthority()
  let signed = await paper(season.documents.report)
  for (const [n, kind] of (['rsa', 'ec'] as const).entries())
    signed = await signFile(signed, visibleField(n + 1, 'Nguyễn Văn A'), await authority.key('Nguyễn Văn A', kind))
  expect(broken('signed', signed)).toEqual(OF_PART_1)

  for (const id of papersOfA(season)) await issue(season, id)
  await assemble(season, 'proposal', papersOfA(season), finished, 'events-1')
  await renderDossier(deps, season.candidacies.a)
  const [edition] = (await dossierOf(season.store, season.candidacies.a)).editions
  const dossier = await fileOf(deps.files, edition?.file?.sha256)
  expect(broken('dossier', dossier)).toEqual([...ATTACHMENTS, ...OF_PART_1])
})

it('a paper that is not finished breaks more: the validator does look', async () => {
  const { season, broken, paper } = await rendering(pinned)
  expect(broken('plain', await paper(season.documents.report)).length).toBeGreaterThan(OF_PART_1.length)
})
