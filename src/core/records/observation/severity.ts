/** Severity of an observation: stable codes of the contract, which readers and later runs rely on. */
export const SEVERITY_CODES = {
  error: 'error',
  warning: 'aviso',
  pending: 'pendiente',
} as const;
