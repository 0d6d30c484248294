// docs/personal-data.md, over a whole season: nothing personal lies readable in the data folder, and what is erased is. A part of
// season.int.test.ts, which plays the season; it comes last, as it erases.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { peopleOf } from '../../services/cli/demo/bodies/people.ts'
import { reportBody } from '../../services/cli/demo/steps/report-texts.ts'
import { scanForClearText } from '../support/clear-text-scan.ts'
import { markedTexts } from '../support/free-texts.ts'
import type { PlayedSeason } from '../support/played-season.ts'
import type { needs } from '../support/programs.ts'

const { committee, authority, ...ofBranches } = peopleOf
const names = [...Object.values(ofBranches).flatMap((of) => Object.values(of).flat()), ...committee, ...authority]
export type Stage = { readonly season: PlayedSeason; readonly folder: string }

/** `played`: the season, once it is there; its data are in `data` of the folder. */
export function personalData({ describe, it }: ReturnType<typeof needs>, played: () => Stage): void {
  let season: PlayedSeason
  let folder: string
  let data: string
  /** Ids of the persons by name, and the two who ask to be erased. */
  let persons: ReadonlyMap<string, string>
  const erased = ['Lê Thị C', 'Thái Văn Ă'] as const
  let words: readonly string[]

  beforeAll(() => {
    ;({ season, folder } = played())
    data = join(folder, 'data')
    persons = new Map(names.map((name) => [name, idOf(name)]))
    const { department, division, branches } = season.cast
    const clerks = [department, division, ...Object.values(branches)].map(({ clerk }) => clerk)
    const keys = [season.admin, ...clerks, ...Object.values(branches).map(({ tellersKey }) => tellersKey)]
    const slips = [...season.slips, ...season.slips.map((slip) => slip.replaceAll('-', ''))]
    words = [...names, ...markedTexts(season.sent), ...keys.map((key) => key.slice(key.indexOf('.') + 1)), ...slips]
  })

  const idOf = (name: string) => {
    const { receipt } = season.answers.find(({ step }) => step === `register ${name}`)!
    return receipt.stream.slice('person-'.length)
  }
  /** All that lies readable; issued papers are compressed, and meant to be read. */
  const found = () => [
    ...scanForClearText(data, words, { exclude: ['files', 'ho-so'] }),
    ...words.filter((word) => season.server.said().includes(word)),
  ]
  const named = async () => {
    const shown = await Promise.all(
      [...persons].map(async ([name, id]) => {
        const { fullName } = await season.player.read<{ fullName: string }>(season.admin, `/v1/persons/${id}`)
        return [name, fullName]
      }),
    )
    return Object.fromEntries(shown)
  }
  const everybody = Object.fromEntries(names.map((name) => [name, name]))
  const withoutTheErased = { ...everybody, ...Object.fromEntries(erased.map((name) => [name, '[đã xóa]'])) }
  const stop = async () => expect(await season.server.end('SIGTERM')).toEqual({ code: 0, signal: null })

  /** In this order: each state of the folder follows from the one before. */
  describe('personal data of a whole season', () => {
    it('is searched for: every name, every free text, every secret', () => {
      expect(words).toEqual(
        expect.arrayContaining([...names, 'đi công tác', 'chưa đủ tỷ lệ phiếu tán thành theo quy định']),
      )
      expect(words).toEqual(expect.arrayContaining([reportBody.situation, reportBody.causes, reportBody.limits]))
      expect(words).toEqual(expect.arrayContaining(['Tiêu chí III.4 chưa có minh chứng kèm theo.']))
      expect(words).toContainEqual(expect.stringMatching(/^Chi bộ có biến động lớn/))
      expect(words).toContainEqual(expect.stringMatching(/^Trong hòm phiếu có một phiếu/))
      expect(words.filter((word) => /^[\w-]{43}$/.test(word))).toHaveLength(13)
      expect(new Set(season.slips)).toHaveProperty('size', 11)
      expect(words).toEqual(expect.arrayContaining([...season.slips]))
      expect(season.server.said()).toContain('browser started')
      // An organisation's name is not personal: the search finds it, in the log and in the read models.
      const files = scanForClearText(data, ['Chi bộ Phòng A']).map(({ file }) => file)
      expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/^events/), expect.stringMatching(/^read-/)]))
    })

    it('is logged with an upload as little as the key that it came with, at the level that tells most', () => {
      expect(season.server.said()).toContain('busboyOptions')
      const secrets = words.filter((word) => /^[\w-]{43}$/.test(word))
      expect(secrets.filter((secret) => season.server.said().includes(secret))).toEqual([])
    })

    it('is readable through the interface and lies readable nowhere while the service runs', async () => {
      expect(await named()).toEqual(everybody)
      expect(found()).toEqual([])
    })

    it('lies readable nowhere once the service has stopped', async () => {
      await stop()
      expect(found()).toEqual([])
      copyFileSync(join(data, 'vault.db'), join(folder, 'vault-of-before.db'))
    })

    it('of two erased persons reads [đã xóa], of everybody else as before', async () => {
      await season.restart()
      for (const name of erased)
        await season.player.give(`erase ${name}`, season.admin, `/v1/persons/${persons.get(name)}/erasure`, {
          reason: 'Theo yêu cầu của người có dữ liệu',
        })
      expect(await named()).toEqual(withoutTheErased)
      expect(found()).toEqual([])
    })

    it('stays erased after a restart', async () => {
      await stop()
      expect(found()).toEqual([])
      await season.restart()
      expect(await named()).toEqual(withoutTheErased)
    })

    it('is erased again when the vault of before the erasure is put back', async () => {
      await stop()
      copyFileSync(join(folder, 'vault-of-before.db'), join(data, 'vault.db'))
      await season.restart()
      expect(await named()).toEqual(withoutTheErased)
      await stop()
      expect(found()).toEqual([])
    })
  })
}
