import Handlebars from 'handlebars'

/** Template texts by the name they are called by. */
export type Templates = Record<string, string>

// Breaks that a clerk would mend by hand: within số 17-KH/ĐU, ngày 26/4/2024, 2024 - 2026.
const UNBROKEN = /(?:số )?(?:\d+|\u00a0+)-\p{L}+\/\p{L}+|ngày \d{2}\/\d{1,2}\/\d{4}|\d{4} - \d{4}/gu
const escaped = Handlebars.escapeExpression

/** `{{keep text}}`: the text, escaped, its document symbols kept on one line. */
export function keep(text: string): Handlebars.SafeString {
  const symbols = text.match(UNBROKEN) ?? []
  const between = text.split(UNBROKEN).map(escaped)
  return new Handlebars.SafeString(
    between.map((part, i) => (symbols[i] ? `${part}<span class="nobr">${escaped(symbols[i])}</span>` : part)).join(''),
  )
}

/** `{{quoted text}}`: the text as a CSS string; nothing in it can end the string or its style sheet. */
export function quoted(text: string): Handlebars.SafeString {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)
  return new Handlebars.SafeString(`"${safe}"`)
}

/** Text of a template that another one may print as it stands. */
export function rendered(templates: Templates, main: string, view: object): Handlebars.SafeString {
  return new Handlebars.SafeString(renderTemplate(templates, main, view))
}

/** Renders `main` over the other templates as partials; a field that is missing, or a helper that is unknown, throws. */
export function renderTemplate(templates: Templates, main: string, view: object): string {
  const engine = Handlebars.create()
  engine.registerHelper('keep', keep)
  engine.registerHelper('quoted', quoted)
  for (const [name, text] of Object.entries(templates)) engine.registerPartial(name, text)
  const template = engine.compile(templates[main], {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { keep: true, quoted: true },
  })
  return template(view)
}
