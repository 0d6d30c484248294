// Processes of the machine, as /proc shows them.
import { readdirSync, readFileSync } from 'node:fs'

/** Pids of the living processes whose command line names `text`. */
export function processesNaming(text: string): number[] {
  return pids().filter((pid) => read(pid, 'cmdline').includes(text))
}

/** Pids of the living descendants of `pid`. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map(pids().map((one) => [one, parentOf(one)]))
  const below = (parent: number): number[] =>
    [...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

export function isAlive(pid: number): boolean {
  return parentOf(pid) !== null
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

/** proc(5): the second field is the name in brackets, the third the state, the fourth the parent; a zombie is dead. */
function parentOf(pid: number): number | null {
  const stat = read(pid, 'stat')
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return parent === undefined || state === 'Z' ? null : Number(parent)
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
