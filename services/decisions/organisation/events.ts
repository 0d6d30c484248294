import type { Of } from '../../../contracts/define.ts'
import type { OfficerAppointed } from '../../../contracts/organisation/appoint-officer.ts'
import type { KindChanged } from '../../../contracts/organisation/change-kind.ts'
import type { SettingsChanged } from '../../../contracts/organisation/change-settings.ts'
import type { OrganisationDissolved } from '../../../contracts/organisation/dissolve.ts'
import type { OfficerEnded } from '../../../contracts/organisation/end-officer.ts'
import type { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import type { FilesHandedOver } from '../../../contracts/organisation/hand-over-files.ts'
import type { OrganisationMerged } from '../../../contracts/organisation/merge.ts'
import type { OrganisationMoved } from '../../../contracts/organisation/move.ts'
import type { PredecessorNoted } from '../../../contracts/organisation/note-predecessor.ts'
import type { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import type { SubordinateLeft } from '../../../contracts/organisation/note-subordinate-left.ts'
import type { TermOpened } from '../../../contracts/organisation/open-term.ts'
import type { OrganisationRenamed } from '../../../contracts/organisation/rename.ts'
import type { IdentifierSet } from '../../../contracts/organisation/set-identifier.ts'
import type { OrganisationSplit } from '../../../contracts/organisation/split.ts'

export type Established = Of<typeof OrganisationEstablished>
/** How one comes to an end, or is split and goes on. */
export type Passed = Of<typeof OrganisationMerged> | Of<typeof OrganisationSplit> | Of<typeof OrganisationDissolved>
export type OrganisationEvent =
  | Established
  | Passed
  | Of<typeof OrganisationRenamed>
  | Of<typeof OrganisationMoved>
  | Of<typeof KindChanged>
  | Of<typeof IdentifierSet>
  | Of<typeof TermOpened>
  | Of<typeof OfficerAppointed>
  | Of<typeof OfficerEnded>
  | Of<typeof SettingsChanged>
  | Of<typeof SubordinateNoted>
  | Of<typeof SubordinateLeft>
  | Of<typeof PredecessorNoted>
  | Of<typeof FilesHandedOver>
