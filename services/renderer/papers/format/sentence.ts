/** One entry of somebody's list, behind which the paper sets its own mark. */
export function listEntry(line: string): string {
  return line.replace(/[\s,;.]+$/u, '')
}

/** One line of somebody's list as a sentence of its own: without its dash, and with a full stop. */
export function sentence(line: string): string {
  const bare = line.replace(/^[-–•+]\s+/u, '').replace(/[\s,;]+$/u, '')
  return /[.!?…]$/u.test(bare) ? bare : `${bare}.`
}
