import {
  isAutomatic,
  isPattern,
  isTabName,
  readAddresses,
  readDelimiter,
  readEncoding,
  readFlag,
  readKind,
  readNumber,
  readRelations,
} from '../../../../src/core/records/entity/field';

describe('isPattern', () => {
  it.each([
    'clientes',
    'clientes.csv',
    'clientes*',
    '*clientes*.csv',
    'taller/servicios.csv',
    'taller/*.csv',
    'taller/*',
  ])('accepts «%s»', (text) => {
    expect(isPattern(text)).toBe(true);
  });

  it.each([
    '',
    '*',
    '*.csv',
    '/*.csv',
    '.csv',
    'taller/',
    'a:b',
    'a\\b.csv',
    'a?.csv',
    'a|b',
    '<a>',
    'a'.repeat(201),
  ])('refuses «%s»', (text) => {
    expect(isPattern(text)).toBe(false);
  });
});

describe('isTabName', () => {
  it.each(['Clientes', 'Clientes 0 km', "Autos d'Oro", '=Ventas', '🚗', 'a'.repeat(100)])(
    'accepts «%s»',
    (text) => {
      expect(isTabName(text)).toBe(true);
    },
  );

  it.each(['', '_Manifiesto', "'Clientes", "Clientes'", 'a'.repeat(101)])('refuses «%s»', (text) => {
    expect(isTabName(text)).toBe(false);
  });
});

describe('readKind', () => {
  it.each([
    ['clientes', 'clientes'],
    ['CLIENTES', 'clientes'],
    ['Vendedores', 'usuarios'],
    ['Usuarios / Vendedores', 'usuarios'],
    ['Depósitos', 'ubicaciones'],
    ['Sucursales / Talleres / Depósitos', 'ubicaciones'],
  ])('takes «%s» for %s', (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });

  it.each(['', 'cliente', 'proveedores', 'constructor'])('knows no kind «%s»', (text) => {
    expect(readKind(text)).toBeNull();
  });
});

describe('readRelations', () => {
  it.each(['', 'automáticas', 'Automática'])('leaves the choice to the system for «%s»', (text) => {
    expect(readRelations(text)).toEqual([]);
  });

  it('reads columns and targets, parted by arrows or equal signs', () => {
    expect(readRelations('id_cliente → Clientes; vendedor -> Vendedores;sucursal=Sucursales\n')).toEqual([
      { column: 'id_cliente', target: 'Clientes' },
      { column: 'vendedor', target: 'Vendedores' },
      { column: 'sucursal', target: 'Sucursales' },
    ]);
  });

  it.each(['id_cliente', 'id_cliente →', '→ Clientes', 'a = b = c', 'a = b; c'])('refuses «%s»', (text) => {
    expect(readRelations(text)).toBeNull();
  });
});

describe('readNumber', () => {
  it.each([
    ['24', 24],
    ['0', 0],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['30 %', 30],
    ['30%', 30],
    ['', 7],
    ['automática', 7],
  ])('reads «%s» as %d', (text, value) => {
    expect(readNumber(text, 7, 100)).toBe(value);
  });

  it.each(['-1', '101', 'treinta', '1 día', 'Infinity', 'NaN', '1,2,3'])('refuses «%s»', (text) => {
    expect(readNumber(text, 7, 100)).toBeNull();
  });
});

describe('readDelimiter', () => {
  it.each([
    ['', null],
    ['automático', null],
    ['coma', ','],
    ['Punto y coma', ';'],
    ['tabulador', '\t'],
    ['TAB', '\t'],
    ['\\t', '\t'],
    ['barra', '|'],
    ['espacio', ' '],
    [';', ';'],
    ['|', '|'],
    ['||', '||'],
    ['^', '^'],
  ])('reads «%s»', (text, delimiter) => {
    expect(readDelimiter(text)).toBe(delimiter);
  });

  it.each(['a', '1', '"', "'", ';;;', 'coma y punto', 'constructor'])('refuses «%s»', (text) => {
    expect(readDelimiter(text)).toBeUndefined();
  });
});

describe('readEncoding', () => {
  it.each([
    ['', null],
    ['automática', null],
    ['UTF-8', 'utf-8'],
    ['windows-1252', 'windows-1252'],
    ['ISO-8859-15', 'iso-8859-15'],
    ['cp850', 'cp850'],
    ['cp437', 'cp437'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['macintosh', 'mac-roman'],
  ])('reads «%s» as «%s»', (text, encoding) => {
    expect(readEncoding(text)).toBe(encoding);
  });

  it.each(['latin', 'utf-7', 'ebcdic'])('refuses «%s»', (text) => {
    expect(readEncoding(text)).toBeUndefined();
  });
});

describe('readFlag', () => {
  it.each(['', 'sí', 'Si', 'TRUE', 'verdadero', '1', 'x', 'Activo'])('takes «%s» for yes', (text) => {
    expect(readFlag(text)).toBe(true);
  });

  it.each(['no', 'NO', 'FALSE', 'falso', '0', 'inactivo'])('takes «%s» for no', (text) => {
    expect(readFlag(text)).toBe(false);
  });

  it.each(['quizás', '2', 'nunca'])('takes «%s» for neither', (text) => {
    expect(readFlag(text)).toBeNull();
  });
});

describe('isAutomatic', () => {
  it.each(['', 'auto', 'Automático', 'automáticas', 'AUTOMATICA'])('leaves the choice for «%s»', (text) => {
    expect(isAutomatic(text)).toBe(true);
  });

  it.each(['automóvil', 'id', 'autos'])('does not for «%s»', (text) => {
    expect(isAutomatic(text)).toBe(false);
  });
});

describe('readAddresses', () => {
  it('reads addresses parted by commas, semicolons, blanks and lines', () => {
    expect(
      readAddresses('ana@example.com, luis@example.com; eva@example.com\nsol@example.com').valid,
    ).toEqual(['ana@example.com', 'luis@example.com', 'eva@example.com', 'sol@example.com']);
  });

  it.each([
    ['<ana@example.com>'],
    ['"ana"@example.com'],
    ['mailto:ana@example.com'],
    ['.ana@example.com'],
    ['ana.@example.com'],
    ['ana..luz@example.com'],
    ['ana@.example.com'],
    ['ana@-example.com'],
    ['ana@example..com'],
    ['ana@example.com.'],
    ['ana@example.c'],
    ['ana@luis@example.com'],
  ])('takes %s for none, for which Google would send the mail to nobody', (text) => {
    expect(readAddresses(text)).toEqual({ valid: [], invalid: 1 });
  });

  it.each(['ana.luz+tecnom@ventas.example.com.ar', 'o_paz-1@ex-ample.com', 'muñoz@example.com'])(
    'takes %s',
    (text) => {
      expect(readAddresses(text).valid).toEqual([text]);
    },
  );

  it('counts what is none and keeps the others', () => {
    expect(readAddresses('ana@example.com, luis@, @example.com, eva')).toEqual({
      valid: ['ana@example.com'],
      invalid: 3,
    });
  });
});
