import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { checkFramework } from '../../services/decisions/rules/check-framework.ts'
import { committeeFramework, frameworkWith, monthlyFramework } from '../support/framework.ts'

/** Change, and the pointers that are complained of. */
const cases: [string, (copy: Framework) => void, string[]][] = [
  [
    'groups that do not sum to the total',
    (f) => {
      f.score.total = 11_000
    },
    ['/score/total'],
  ],
  [
    'criteria that do not sum to their group',
    (f) => {
      f.groups[0]!.criteria[0]!.maximum = 450
    },
    ['/groups/0/maximum'],
  ],
  [
    'a criterion named twice in two groups',
    (f) => {
      f.groups[1]!.criteria[0]!.id = 'I.1'
    },
    ['/groups/1/criteria/0/id'],
  ],
  [
    'a group named twice',
    (f) => {
      f.groups[1]!.id = 'I'
    },
    ['/groups/1/id'],
  ],
  [
    'parts of a paper that are too few, of one that has none, and with a name that nobody fills in',
    (f) => {
      const of = (paper: string) => f.papers.find((one) => one.paper === paper)!
      of('report').parts = ['TÌNH HÌNH', 'KẾT QUẢ CỦA {branch}']
      of('registration').parts = ['TÌNH HÌNH']
    },
    ['/papers/0/parts', '/papers/5/parts', '/papers/5/parts/1'],
  ],
  [
    'two names of one kind of candidate',
    (f) => {
      const names = { name: 'chi bộ', short: 'chi bộ', committee: 'chi ủy', secretaryOf: 'chi bộ' }
      f.candidateNames = [
        { kinds: ['branch'], ...names },
        { kinds: ['grassroots-branch', 'branch'], ...names },
      ]
    },
    ['/candidateNames'],
  ],
  [
    'a disqualifier named twice',
    (f) => {
      f.disqualifiers[1]!.id = 'L1'
    },
    ['/disqualifiers/1/id'],
  ],
  [
    'a group minimum over its maximum',
    (f) => {
      f.groups[1]!.minimum = 2050
    },
    ['/groups/1/minimum'],
  ],
  [
    'a step of zero',
    (f) => {
      f.score.step = 0
    },
    ['/score/step'],
  ],
  [
    'steps that are not in order',
    (f) => {
      f.groups[0]!.criteria[2]!.steps![2]!.points = 800
    },
    ['/groups/0/criteria/2/steps/2/points'],
  ],
  [
    'steps off the step',
    (f) => {
      f.groups[0]!.criteria[2]!.steps![2]!.points = 525
    },
    ['/groups/0/criteria/2/steps/2/points'],
  ],
  [
    'a maximum that no step reaches',
    (f) => {
      f.groups[0]!.criteria[2]!.steps![0]!.points = 950
    },
    ['/groups/0/criteria/2/steps/0/points'],
  ],
  [
    'kind data of another kind',
    (f) => {
      f.groups[0]!.criteria[1]!.count = { perItem: 100 }
    },
    ['/groups/0/criteria/1/count'],
  ],
  [
    'missing kind data',
    (f) => {
      delete f.groups[0]!.criteria[4]!.deduct
    },
    ['/groups/0/criteria/4/deduct'],
  ],
  [
    'a deduction over the maximum',
    (f) => {
      f.groups[0]!.criteria[4]!.deduct!.perCase = 450
    },
    ['/groups/0/criteria/4/deduct/perCase'],
  ],
  [
    'an item worth nothing',
    (f) => {
      f.groups[0]!.criteria[5]!.count!.perItem = 0
    },
    ['/groups/0/criteria/5/count/perItem'],
  ],
  [
    'a zero denominator without a rule',
    (f) => {
      f.groups[0]!.criteria[3]!.notApplicable = 'not-allowed'
    },
    ['/groups/0/criteria/3/notApplicable'],
  ],
  [
    'a threshold out of reach',
    (f) => {
      f.thresholds.excellent = 10_050
    },
    ['/thresholds/excellent'],
  ],
  [
    'excellent below recognition',
    (f) => {
      f.thresholds.excellent = 8900
    },
    ['/thresholds/excellent'],
  ],
  [
    'a group share over one',
    (f) => {
      f.thresholds.eachGroup.numerator = 6
    },
    ['/thresholds/eachGroup'],
  ],
  [
    'a computed check that is not named',
    (f) => {
      delete f.disqualifiers[3]!.computed
    },
    ['/disqualifiers/3/computed'],
  ],
  [
    'a quota over the whole',
    (f) => {
      f.quota.maximumRecognised = { share: { numerator: 3, denominator: 2 }, of: 'proposed', rounding: 'down' }
    },
    ['/quota/maximumRecognised/share'],
  ],
  [
    'a vote that cannot pass',
    (f) => {
      f.ballots.branch.pass = { ...f.ballots.branch.pass, numerator: 3, strict: true }
    },
    ['/ballots/branch/pass'],
  ],
  [
    'a vote over the whole',
    (f) => {
      f.ballots.committee.pass.numerator = 3
    },
    ['/ballots/committee/pass'],
  ],
  [
    'a vote that nobody needs to support',
    (f) => {
      f.ballots.branch.pass.numerator = 0
    },
    ['/ballots/branch/pass'],
  ],
  [
    'a quorum of those present',
    (f) => {
      f.ballots.branch.quorum.of = 'present'
    },
    ['/ballots/branch/quorum/of'],
  ],
  [
    'a deadline without an end',
    (f) => {
      delete f.deadlines[2]!.before
    },
    ['/deadlines/2'],
  ],
  [
    'a day that not every year has',
    (f) => {
      f.deadlines[3]!.to = { month: 2, day: 29 }
    },
    ['/deadlines/3/to'],
  ],
  [
    'a window that ends before it opens',
    (f) => {
      f.deadlines[6]!.to = { month: 11, day: 30 }
    },
    ['/deadlines/6'],
  ],
  [
    'two windows of one step in a year',
    (f) => {
      f.deadlines[2]!.years!.to = 2025
    },
    ['/deadlines/3'],
  ],
  [
    'a year without registration',
    (f) => {
      f.deadlines[3]!.years!.from = 2026
    },
    ['/deadlines'],
  ],
  [
    'steps out of order',
    (f) => {
      f.deadlines[11]!.to = { month: 12, day: 30 }
    },
    ['/deadlines/11'],
  ],
  [
    'a step that opens before the one it follows',
    (f) => {
      f.deadlines[10]!.opens = { month: 11, day: 30 }
    },
    ['/deadlines/10'],
  ],
  [
    'years that end before they begin',
    (f) => {
      f.appliesTo.years.to = 2023
    },
    ['/appliesTo/years/to'],
  ],
  [
    'a chain that decides nothing',
    (f) => {
      f.approvalChain[2]!.act = 'propose'
    },
    ['/approvalChain/2/act'],
  ],
  [
    'a decision in the middle',
    (f) => {
      f.approvalChain[1]!.act = 'decide'
    },
    ['/approvalChain/1/act'],
  ],
  [
    'a chain that starts above the candidate',
    (f) => {
      f.approvalChain[0]!.body = 'season'
    },
    ['/approvalChain/0/body'],
  ],
  [
    'a level that votes by another rule',
    (f) => {
      f.approvalChain[1]!.ballot = 'branch'
    },
    ['/approvalChain/1/ballot'],
  ],
  [
    'a placeholder that nobody fills',
    (f) => {
      f.papers[0]!.subject = 'năm {nam}'
    },
    ['/papers/0/subject'],
  ],
  [
    'an open brace',
    (f) => {
      f.papers[0]!.recipients[1]!.name = '{filingName'
    },
    ['/papers/0/recipients/1/name'],
  ],
  [
    'the article of a decision in a paper that has none',
    (f) => {
      f.papers[0]!.recipients[1]!.name = 'Như Điều {executingArticle}'
    },
    ['/papers/0/recipients/1/name'],
  ],
  [
    'a paper listed twice',
    (f) => {
      f.papers[1]! = structuredClone(f.papers[0]!)
    },
    ['/papers/1'],
  ],
  [
    'a streak without years',
    (f) => {
      f.rewards[0]!.when = 'excellent-rating-streak'
    },
    ['/rewards/0/years'],
  ],
  [
    'an assumption about nothing',
    (f) => {
      f.assumptions[0]!.pointer = '/groups/4/maximum'
    },
    ['/assumptions/0/pointer'],
  ],
  [
    'a reconstruction without assumptions',
    (f) => {
      f.assumptions = []
    },
    ['/assumptions'],
  ],
]

const monthly: [string, (copy: Framework) => void, string[]][] = [
  ['a criterion that has points', (f) => (f.groups[0]!.criteria[1]!.kind = 'judgement'), ['/groups/0/criteria/1/kind']],
  [
    'a criterion that counts twice',
    (f) => {
      f.groups[0]!.criteria[1]!.maximum = 200
      f.groups[0]!.maximum = 400
      f.score.total = 1000
    },
    ['/groups/0/criteria/1/maximum', '/variants/0'],
  ],
  [
    'more months than there are',
    (f) => (f.monthly!.recognise.numerator = 13),
    ['/monthly/recognise', '/monthly/excellent'],
  ],
  ['a year that asks nothing', (f) => (f.monthly!.recognise.numerator = 0), ['/monthly/recognise']],
  ['an excellent year over the whole', (f) => (f.monthly!.excellent.numerator = 13), ['/monthly/excellent']],
  [
    'a group minimum of the whole year',
    (f) => f.disqualifiers.push({ id: 'L3', text: 'x', check: 'computed', computed: 'group-minimum' }),
    ['/disqualifiers/2/computed'],
  ],
  ['a variant for nobody', (f) => delete f.variants![0]!.branchTypes, ['/variants/0']],
  ['a variant that replaces nothing', (f) => delete f.variants![0]!.groups, ['/variants/0']],
  ['a variant of an unknown type', (f) => (f.variants![0]!.branchTypes = ['school']), ['/variants/0/branchTypes/0']],
  ['a variant of an unknown kind', (f) => (f.variants![0]!.kinds = ['superior']), ['/variants/0/kinds/0']],
  [
    'a type named twice',
    (f) => (f.branchTypes![1]!.code = 'agency'),
    ['/branchTypes/1/code', '/variants/0/branchTypes/0'],
  ],
  ['a variant named twice', (f) => f.variants!.push(structuredClone(f.variants![0]!)), ['/variants/1/id']],
  [
    'a variant whose groups do not sum',
    (f) => (f.variants![0]!.groups![1]!.maximum = 300),
    ['/variants/0', '/variants/0/groups/1/maximum'],
  ],
  [
    'a variant out of reach',
    (f) => (f.variants![0]!.thresholds = { ...f.thresholds, excellent: 1000 }),
    ['/variants/0/thresholds/excellent'],
  ],
  ['quarters that run backwards', (f) => (f.deadlines[0]!.quarters!.from = 2), ['/deadlines/0/quarters/to']],
  ['a deadline of two forms', (f) => (f.deadlines[0]!.to = { month: 3, day: 31 }), ['/deadlines/0']],
  ['a deadline of no form', (f) => delete f.deadlines[0]!.quarters, ['/deadlines/0']],
  ['a deadline before the framework', (f) => (f.deadlines[1]!.years = { from: 2023 }), ['/deadlines/1/years']],
]

const ofCommittees: [string, (copy: Framework) => void, string[]][] = [
  [
    'parts that do not sum',
    (f) => (f.groups[0]!.criteria[0]!.parts![1]!.maximum = 700),
    ['/groups/0/criteria/0/maximum'],
  ],
  ['parts without the kind', (f) => (f.groups[0]!.criteria[0]!.kind = 'judgement'), ['/groups/0/criteria/0/parts']],
  ['the kind without parts', (f) => delete f.groups[0]!.criteria[0]!.parts, ['/groups/0/criteria/0/parts']],
  [
    'a part called like a criterion',
    (f) => (f.groups[0]!.criteria[0]!.parts![0]!.id = 'II.1'),
    ['/groups/1/criteria/0/id'],
  ],
  [
    'a sum that does not apply',
    (f) => (f.groups[0]!.criteria[0]!.notApplicable = 'left-out'),
    ['/groups/0/criteria/0/notApplicable'],
  ],
  [
    'a required criterion of degrees',
    (f) => (f.groups[0]!.criteria[1]!.required = true),
    ['/groups/0/criteria/1/required'],
  ],
  [
    'more than all branches',
    (f) => (f.disqualifiers[2]!.branches!.atLeast.numerator = 3),
    ['/disqualifiers/2/branches/atLeast'],
  ],
  ['branches that nothing is asked of', (f) => delete f.disqualifiers[2]!.branches, ['/disqualifiers/2/branches']],
  [
    'branches of another case',
    (f) => (f.disqualifiers[3]!.branches = f.disqualifiers[2]!.branches!),
    ['/disqualifiers/3/branches'],
  ],
  [
    'dates of another year',
    (f) => (f.deadlines[0]!.dates = { from: '2023-04-26', to: '2024-05-06' }),
    ['/deadlines/0/dates'],
  ],
  [
    'dates that run backwards',
    (f) => (f.deadlines[0]!.dates = { from: '2024-05-07', to: '2024-05-06' }),
    ['/deadlines/0/dates/to'],
  ],
  ['dates of many years', (f) => (f.deadlines[0]!.years = { from: 2024 }), ['/deadlines/0/years']],
  ['a deadline after the framework', (f) => (f.deadlines[1]!.years = { from: 2025, to: 2027 }), ['/deadlines/1/years']],
]

describe('framework check', () => {
  const changed = (framework: Framework, change: (copy: Framework) => void) => {
    const copy = structuredClone(framework)
    change(copy)
    copy.assumptions = copy.assumptions.slice(0, 1)
    return checkFramework(copy).map((fault) => fault.pointer)
  }

  it.each(monthly)('complains, in a monthly framework, of %s', (_, change, pointers) => {
    expect(changed(monthlyFramework, change)).toEqual(pointers)
  })

  it.each(ofCommittees)('complains, in a framework of committees, of %s', (_, change, pointers) => {
    expect(changed(committeeFramework, change)).toEqual(pointers)
  })

  it.each(cases)('complains of %s', (_, change, pointers) => {
    expect(checkFramework(frameworkWith(change)).map((fault) => fault.pointer)).toEqual(pointers)
  })

  it('says in Vietnamese what is and what should be', () => {
    const framework = frameworkWith((copy) => {
      copy.groups[0]!.criteria[0]!.maximum = 450
    })
    expect(checkFramework(framework)).toEqual([
      { pointer: '/groups/0/maximum', detail: 'tổng điểm các tiêu chí của nhóm I là 29,5, không bằng 30' },
    ])
  })

  it('accepts the chain of a committee that recognises its own branches', () => {
    const framework = frameworkWith((copy) => {
      copy.approvalChain = [
        { body: 'self', organ: 'branch-meeting', act: 'propose', ballot: 'branch' },
        { body: 'season', organ: 'standing-committee', act: 'decide', ballot: 'authority' },
      ]
      copy.assumptions = copy.assumptions.filter((one) => one.pointer !== '/approvalChain/2/organ')
    })
    expect(checkFramework(framework)).toEqual([])
  })
})
