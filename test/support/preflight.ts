// Apache PDFBox Preflight, as Debian packages it: the one validator of the PDF/A family that installs from there. It knows
// part 1 alone, so its verdict on a file meant as part 3 is read rule by rule.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'bcprov', 'jaxb-api']
const classPath = [...JARS, 'javax.activation'].map((name) => `/usr/share/java/${name}.jar`)

export const preflightIsThere = (): boolean => classPath.every((jar) => existsSync(jar))

/** The codes of the rules that a file breaks, each once, in order; none where it is valid PDF/A-1b. */
export function preflight(file: string): string[] {
  const validator = 'org.apache.pdfbox.preflight.Validator_A1b'
  const { stdout, stderr } = spawnSync('java', ['-cp', classPath.join(':'), validator, file], { encoding: 'utf8' })
  if (!/is (?:not )?a valid PDF\/A-1b file/.test(stdout)) throw new Error(`Preflight did not judge ${file}: ${stderr}`)
  const codes = Array.from(stdout.matchAll(/^(\d+(?:\.\d+)*) : /gm), ([, code]) => code!)
  return [...new Set(codes)].toSorted()
}
