/** One line of somebody's list as a sentence of its own: without its dash, and with a full stop. */
export function sentence(line: string): string {
  const bare = line.replace(/^[-–•+]\s+/u, '').replace(/[\s,;]+$/u, '')
  return /[.!?…]$/u.test(bare) ? bare : `${bare}.`
}
