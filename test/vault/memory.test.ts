import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { memoryVault } from '../../services/vault/memory.ts'
import { vaultContract } from './contract.ts'

vaultContract('memory vault', () => memoryVault())

it('memory vault, with its randomness injected, seals alike', () => {
  const counted = () => {
    let n = 0
    return (size: number) => createHash('sha256').update(String(n++)).digest().subarray(0, size)
  }
  const seal = () => memoryVault(counted()).seal('person-a', 'name', 'Nguyễn Văn A')
  expect(seal()).toEqual(seal())
})
