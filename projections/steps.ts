import { derivedUuid } from '../contracts/ids.ts'
import { projection } from './projection.ts'

/**
 * Steps that follow by themselves, were refused, and still wait. One is over when its own command was accepted (the
 * relay's id of it is known beforehand), or when the same policy wrote to the same stream for another event, as a
 * dossier that any of its papers can complete. A register serves many papers, a season many candidacies, a superior many
 * organisations, so there only the first counts.
 */
export const steps = projection({
  name: 'steps',
  version: 2,
  tables: {
    steps: `
      awaited TEXT PRIMARY KEY, policy TEXT NOT NULL, target TEXT NOT NULL, source_event TEXT NOT NULL,
      source_stream TEXT NOT NULL, refusal TEXT NOT NULL, position TEXT NOT NULL`,
  },
  indexes: ['{steps} (target)', '{steps} (source_stream)', '{steps} (position)'],
  on: {
    StepBlocked: (tx, { stream, data, position }) => {
      const { policy, target, sourceEvent: source_event, refusal } = data
      const awaited = derivedUuid('policy', source_event, policy, target)
      tx.put('steps', { awaited, policy, target, source_event, source_stream: stream, refusal: refusal.code, position })
    },
  },
  each: (tx, { stream, commandId, actor }) => {
    tx.remove('steps', { awaited: commandId })
    if (!actor.principal.startsWith('policy:') || serveMany.some((kind) => stream.startsWith(kind))) return
    tx.remove('steps', { target: stream, policy: actor.principal.slice('policy:'.length) })
  },
})

const serveMany = ['numbers-', 'season-', 'organisation-']
