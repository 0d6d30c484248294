import type { Draft } from '../../decisions/document/state.ts'
import type { Filing } from '../../decisions/dossier/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { FileContents, FileCover } from '../papers/file-forms.ts'
import { count } from '../papers/format/counts.ts'
import { contentsOf, coverOf, type Issued } from './dossier.ts'
import { organisationOf, superiorOf } from './issuer.ts'

/** Bìa hồ sơ of its keeper. */
export function fileCover(
  issued: Issued,
  filing: Filing,
  { organisationId, date }: Draft,
  context: Context,
): FileCover {
  const { fond, fileNumber, code, sheets } = filing
  const keeper = organisationOf(organisationId, date, context)
  const superior = superiorOf(organisationId, date, context)
  // How many sheets the file has, its keeper counted.
  const { superior: _, ...own } = coverOf(issued, 0)
  return {
    paper: 'file-cover',
    subject: own.subject,
    cover: {
      ...own,
      ...(superior === undefined ? {} : { superior: superior.letterhead.asSuperior.split('\n') }),
      body: keeper.letterhead.self.split('\n'),
      fond: fond ?? keeper.committeeName,
      fileNumber,
      ...(code === undefined ? {} : { code }),
      sheets: count(sheets),
      retention: retentionOf(filing),
    },
  }
}

/** `20 năm`, or for ever. */
export function retentionOf({ retentionYears }: Filing): string {
  return retentionYears === undefined ? 'Vĩnh viễn' : `${count(retentionYears)} năm`
}

/** Mục lục văn bản of the edition that was filed. */
export function fileContents(issued: Issued): FileContents {
  const { subject } = coverOf(issued, 0)
  return { paper: 'file-contents', subject: `trong hồ sơ ${subject}`, contents: contentsOf(issued) }
}
