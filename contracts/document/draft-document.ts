import Type, { type Static } from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'
import { PaperType } from './paper-types.ts'

/** What prints: template bundle and fonts by their SHA-256, browser by version and build. */
export const Fingerprint = closed({
  templates: Sha256,
  fonts: Sha256,
  browser: Label(120),
  /** What is done to the file behind the browser; absent where nothing is. */
  finish: Type.Optional(oneOf('pdf-a-3b-1')),
})

const body = closed({
  type: PaperType,
  /**
   * What the paper is about: a branch's plan, a candidacy's sheet or report, a round's proposal or decision, a ballot's record, an invitation,
   * a case that is filed away, the files of a body that ends, or something that a committee did in its season; `item` is then the how manieth of its kind, from 1, also of the letters of a round, and of
   * an appraisal the how manieth of its submission, from 2.
   */
  source: closed({
    stream: oneOf(
      'plan',
      'candidacy',
      'round',
      'ballot',
      'season',
      'invitation',
      'dossier',
      'organisation',
      'document',
    ),
    id: Id,
    item: Type.Optional(Positive),
  }),
  /** Which submission of the candidacy it belongs to, from the second on; the first and all other papers have none. */
  submission: Type.Optional(Positive),
  fingerprint: Fingerprint,
})

/**
 * Drafts one paper of one issuer. Given by policies; the id follows from type, source and submission, so each paper exists
 * once. One that was cancelled before it was issued is drafted again in its stream.
 */
export const DraftDocument = command({ name: 'DraftDocument', stream: 'document', target: 'derived', body })

export const LayoutRule = oneOf('hd36-2018', 'hd05-2026')
export type LayoutRule = Static<typeof LayoutRule>

/** Everything that decides the bytes is pinned here and in the envelope's `basis`, together with a number given before rendering. */
export const DocumentDrafted = event(
  'DocumentDrafted',
  13,
  closed({
    ...body.properties,
    organisationId: Id,
    /** None where it is about a season as a whole. */
    candidacies: Type.Array(Id),
    /** Organisations that it goes to, where they do not follow from its candidacies. */
    addressees: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })),
    layout: LayoutRule,
    /** Printed day: the day on which the signers are to sign. */
    date: DateOnly,
    /** The first is chiefly responsible (right side); tellers and others follow. Nobody signs a form. */
    signers: Type.Array(
      closed({
        personId: Id,
        /** capacity in which the person signs */
        as: oneOf(
          'secretary',
          'deputy-secretary',
          'chair',
          'minute-taker',
          'head-teller',
          'teller',
          /** signs a commitment in another office than these */
          'representative',
          /** head of the appraisal team */
          'team-head',
        ),
      }),
      { maxItems: 30 },
    ),
    /** service: allocated here; office: from the office's register; none: no number on this paper. */
    numbering: oneOf('service', 'office', 'none'),
    /** Term of office in which it is numbered, of a certificate the year where its book runs by years; absent where numbering is none. */
    termId: Type.Optional(Id),
    /** Part after the number: “TTr/CB”; absent where numbering is none, and of a certificate. */
    symbol: Type.Optional(Label(40)),
    /** Printed with open number and day; `date` is then the earliest day, in the printed month, on which it may be signed. */
    signFirst: Type.Optional(Type.Literal(true)),
  }),
)

/** Hướng dẫn 05-HD/VPTW holds from its signing, that day included; Hướng dẫn 36-HD/VPTW before. */
export const hd05From = '2026-05-27'
