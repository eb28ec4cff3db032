import type { FailureKind } from '../../../../src/core/ground/ports/service-error';
import { describeFailure } from '../../../../src/core/words/terms/failure';
import { faultsOf } from '../wording';

const FAILURES: Record<FailureKind | 'internal', true> = {
  transient: true,
  quota: true,
  disabled: true,
  denied: true,
  missing: true,
  full: true,
  invalid: true,
  internal: true,
};

describe('describeFailure', () => {
  it.each(Object.keys(FAILURES))('says of a failure of kind %s why and what to do', (kind) => {
    const { reason, todo } = describeFailure(kind as FailureKind | 'internal');
    expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
    expect(reason).toMatch(/La hoja conserva los datos anteriores\.$/);
  });

  it('tells nobody to act where waiting is enough', () => {
    for (const kind of ['transient', 'quota'] as const) {
      expect(describeFailure(kind).todo).toMatch(/^No hace falta hacer nada/);
    }
  });

  it.each(['denied', 'invalid'] as const)('names the tab that stands in the way: %s', (kind) => {
    const { reason, todo } = describeFailure(kind, false, 'Ventas 2026');
    expect(reason).toContain('La hoja conserva los datos anteriores.');
    expect([reason, todo].every((text) => text.includes('«Ventas 2026»'))).toBe(true);
  });

  it('names no tab where the tab is not what failed', () => {
    expect(describeFailure('transient', false, 'Ventas')).toEqual(describeFailure('transient'));
  });
});
