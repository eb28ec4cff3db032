import { ServiceError } from '../../../../src/core/ground/ports/service-error';

describe('ServiceError', () => {
  it('is known where another file of the pushed script made it, with a class of its own', () => {
    const other = Object.assign(new Error('sheets answered 503'), {
      name: 'ServiceError',
      kind: 'transient',
    });
    expect(other instanceof ServiceError).toBe(true);
    expect(new ServiceError('drive', 'missing', 404, 'refused', '') instanceof ServiceError).toBe(true);
  });

  it('is no other error, and nothing that only bears its name', () => {
    expect(new Error('x') instanceof ServiceError).toBe(false);
    expect({ name: 'ServiceError' } instanceof ServiceError).toBe(false);
  });
});
