// A grassroots committee goes the whole way, by decisions, relay and renderer; its papers are printed by the real browser.
import { writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { issueDocument } from '../../services/decisions/document/issue-document.ts'
import type { Draft } from '../../services/decisions/document/state.ts'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import { textOf } from '../../services/renderer/browser/pdf-text.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { everything } from '../support/play.ts'
import { noProgress, recordingBus, runRelay } from '../support/relay-world.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, dossierOf, fileOf, renderDeps, TEMPLATES } from './rendering.ts'
import { playGrassroots } from './season/grassroots.ts'
import { playSeason, type Season } from './season/season.ts'

const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }

function issue({ give }: Season, id: string, { date, signers }: Draft) {
  const signedBy = [...new Set(signers.map(({ personId }) => personId))]
  return give(issueDocument, '2025-01-31', { signedOn: date, signedBy }, id)
}

async function played() {
  const season = await playSeason(pinned)
  const { printer } = await testPrinter()
  const deps = await renderDeps(season, printer)
  const kept = { store: season.store, progress: noProgress(), bus: recordingBus() }
  const running = await runRelay(kept, { fingerprint: pinned })
  await running.settled()
  kept.bus.take()
  const before = (await everything(season.store)).length
  const printed = new Map<string, Uint8Array>()
  /** Prints and issues what follows from the last command, and what follows from that. */
  async function settled() {
    await running.settled()
    for (const { stream } of kept.bus.take()) {
      const id = idOf(stream)
      if (stream.startsWith('dossier-')) await renderDossier(deps, id)
      else {
        await renderDocument(deps, id)
        const { draft, rendered, issued } = await documentOf(season.store, id)
        if (rendered === null || issued !== null) continue
        printed.set(`${draft!.type} ${draft!.organisationId}`, await fileOf(deps.files, rendered.sha256))
        if (draft!.type !== 'ballot-paper') await issue(season, id, draft!)
      }
      await settled()
    }
  }
  const { id, bodies } = await playGrassroots(season, settled)
  await settled()
  const log = (await everything(season.store)).slice(before)
  return { log, season, deps, id, bodies, printed, said: deps.said }
}

describe('a season of “đảng bộ cơ sở bốn tốt”', () => {
  it('goes from registration to recognition, and no paper calls the candidate a chi bộ', async () => {
    const { log, season, deps, id, bodies, printed, said } = await played()
    expect(said).toEqual([])
    expect(log.filter(({ type }) => type === 'StepBlocked' || type === 'DocumentRenderFailed').map(({ data }) => data)).toEqual([])
    const { editions } = await dossierOf(season.store, id)
    const folder = process.env.PAPERS
    for (const [name, pdf] of printed) {
      const body = ['y', 'bloc', 'province'][bodies.indexOf(name.split(' ')[1]!)]
      if (folder) writeFileSync(`${folder}/${name.split(' ')[0]}-${body}.pdf`, pdf)
      const text = (await PDFDocument.load(pdf)).getPages().map((page) => textOf(page).text).join(' ')
      if (folder) writeFileSync(`${folder}/${name.split(' ')[0]}-${body}.txt`, text)
    }
    for (const { file, assembled } of editions) if (folder) writeFileSync(`${folder}/dossier-${assembled.edition}.pdf`, await fileOf(deps.files, file?.sha256))
    expect([...printed.keys()].map((one) => one.split(' ')[0])).toEqual([])
  }, 120_000)
})
