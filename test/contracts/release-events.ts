// Adds the events that are not released yet to released-events.json; what is in there already is never changed.
import { writeFileSync } from 'node:fs'
import { currentShapes, releasedFile, releasedShapes, withNew } from '../support/released-events.ts'

writeFileSync(releasedFile, `${JSON.stringify(withNew(currentShapes(), releasedShapes()), null, 2)}\n`)
