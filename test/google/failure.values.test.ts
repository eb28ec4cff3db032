import { failure } from '../../src/google/failure';

describe('a failure carries no cell value', () => {
  it('though Google repeats the value that it refuses', () => {
    const detail = `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "Juan\nPérez"`;
    expect(failure('sheets', 400, detail).message).not.toMatch(/Juan|Pérez/);
  });

  it('though the end of the value is missing', () => {
    expect(failure('sheets', 400, "Invalid value at 'x', \"Juan Pé").message).not.toMatch(/Juan/);
  });

  it.each(['“Juan Pérez”', '«Juan Pérez»', '„Juan Pérez“'])(
    'though another language quotes it as %s',
    (value) => {
      expect(failure('sheets', 400, `Valor no válido: ${value}`).message).not.toMatch(/Juan|Pérez/);
    },
  );
});
