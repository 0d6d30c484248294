import { shortDate } from '../../../contracts/time.ts'
import { handoverOf } from '../../decisions/document/handover-papers.ts'
import type { Draft } from '../../decisions/document/state.ts'
import { dossier, editionOf, type Filing } from '../../decisions/dossier/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { factsOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { count, counted } from '../papers/format/counts.ts'
import type { HandedOver, HandoverRecord } from '../papers/handover-record.ts'
import { datesOf, titleOf } from './dossier-titles.ts'
import { retentionOf } from './file-forms.ts'
import { free } from './free-text.ts'
import { minutesHead } from './issuer.ts'
import type { Names } from './names.ts'
import { comradeWithTitle } from './officers.ts'

const COPIES = 2

/** Biên bản bàn giao hồ sơ, with one row a file. */
export function handoverRecord(draft: Draft, number: number | null, context: Context, names: Names): HandoverRecord {
  const handover = required(handoverOf(draft.source, context), 'lần bàn giao')
  const { on, place, to, legalBasis, delivererId, receiverId } = handover
  const side = (id: string, personId: string) => {
    // Of the day of handing over, also where the body had ended by then.
    const { committeeName, organs } = factsOn(required(context.get(organisation, id), `tổ chức đảng mã ${id}`), on)
    const office = { organisationId: id, organ: organs[0]?.code ?? '' }
    return { body: committeeName, person: comradeWithTitle(personId, office, on, context, names) }
  }
  const deliverer = side(draft.source.id, delivererId)
  const files = handover.candidacies.map((id) => fileOf(id, draft.source.id, context))
  const signing = (authority: string, personId: string) => ({ authority, people: [{ name: names.person(personId) }] })
  return {
    paper: 'handover-record',
    head: minutesHead(draft, number, context),
    subject: `bàn giao hồ sơ của ${deliverer.body}`,
    on: shortDate(on),
    ...(place === undefined ? {} : { place }),
    basis: citeInFull(legalBasis),
    deliverer,
    receiver: side(to, receiverId),
    total: counted(files.length, 'hồ sơ'),
    sheets: counted(
      files.reduce((all, { sheets }) => all + sheets, 0),
      'tờ',
    ),
    rows: files.map((file, n) => ({ ...file, order: String(n + 1), sheets: count(file.sheets) })),
    note: free(handover.note, 'note', names),
    closing: { copies: counted(COPIES, 'bản') },
    signatures: [
      {
        left: signing('ĐẠI DIỆN BÊN GIAO', delivererId),
        right: signing('ĐẠI DIỆN BÊN NHẬN', receiverId),
      },
    ],
  }
}

type File = Omit<HandedOver, 'order' | 'sheets'> & { readonly sheets: number }

/** As its keeper filed it; else by the newest edition, a sheet a page. */
function fileOf(candidacyId: string, keeper: string, context: Context): File {
  const state = context.get(dossier, candidacyId)!
  const filing = state.filings.findLast(({ organisationId }) => organisationId === keeper)
  const { assembled } = required(
    filing === undefined ? state.editions.at(-1) : editionOf(state, filing.edition),
    'lần lập hồ sơ',
  )
  const { from, to } = datesOf(assembled)
  return {
    title: `Hồ sơ ${titleOf(candidacyId, to, context)}`,
    number: numberOf(filing),
    ...{ from: shortDate(from), to: shortDate(to) },
    sheets: filing?.sheets ?? assembled.files.reduce((all, { pages }) => all + pages, 0),
    retention: filing === undefined ? '' : retentionOf(filing),
  }
}

function numberOf(filing: Filing | undefined): string {
  return filing === undefined ? '' : [filing.fileNumber, ...(filing.code === undefined ? [] : [filing.code])].join('; ')
}
