/** Gives `size` unpredictable bytes; tests inject their own. */
export type Random = (size: number) => Uint8Array
