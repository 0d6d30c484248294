import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, ExternalRefs, Id, Sha256 } from '../values.ts'
import { FrameworkSchema } from './framework.ts'

const body = closed({
  framework: FrameworkSchema,
  /** The framework of the same model whose place it takes; seasons under that one go on. */
  supersedes: Type.Optional(Id),
  externalRefs: Type.Optional(ExternalRefs),
})

/** Publishes a framework whole; a change is a new framework, so that every year can be judged again under its own. */
export const PublishFramework = command({
  name: 'PublishFramework',
  stream: 'framework',
  target: 'opens',
  body,
  route: {
    method: 'POST',
    path: '/v1/frameworks',
    tag: 'Khung tiêu chí',
    summary: 'Ban hành khung tiêu chí (PublishFramework)',
    roles: ['administrator', 'authority'],
    within: 'anywhere',
  },
})

/** `sha256`: of the stored form's canonical JSON (RFC 8785), by which candidacies pin the framework. */
export const FrameworkPublished = event('FrameworkPublished', 14, closed({ ...body.properties, sha256: Sha256 }))
