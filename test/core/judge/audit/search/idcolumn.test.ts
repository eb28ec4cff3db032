import { findIdColumn } from '../../../../../src/core/judge/audit/search/idcolumn';
import { idNameWeight } from '../../../../../src/core/judge/audit/search/idname';
import type { Kind } from '../../../../../src/core/records/entity/definition';

const entity = (tab: string, kind: Kind, idColumn: string | null = null) => ({ tab, kind, idColumn });
const CLIENTES = entity('Clientes', 'clientes');

/** Rows of two columns: the first counts up, the second repeats. */
const COUNTING = Array.from({ length: 50 }, (_, row) => [String(row), String(row % 5)]);

describe('findIdColumn', () => {
  it.each<[string, Kind, string, string]>([
    ['Clientes', 'clientes', 'id_cliente;apellido;documento', 'id_cliente'],
    ['Clientes', 'clientes', 'Apellido;Cód. Cliente;DNI', 'Cód. Cliente'],
    ['Clientes', 'clientes', 'NOMBRE;CLIENTEID;CUIT', 'CLIENTEID'],
    ['Clientes', 'clientes', 'nombre;clienteId;cuit', 'clienteId'],
    ['Clientes', 'clientes', 'razon_social;cuit;domicilio', 'cuit'],
    ['Clientes', 'clientes', 'tipo_documento;nro_documento;nombre', 'nro_documento'],
    ['Clientes', 'clientes', 'codigo_postal;codigo;nombre', 'codigo'],
    ['Clientes', 'clientes', 'Nº;Nombre;Teléfono', 'Nº'],
    ['Clientes', 'clientes', '#;Nombre;Teléfono', '#'],
    ['Clientes', 'clientes', 'Código\r\ndel cliente;nombre', 'Código\r\ndel cliente'],
    ['Clientes', 'clientes', 'Código\u00a0do\u00a0Cliente;CPF', 'Código\u00a0do\u00a0Cliente'],
    ['Clientes', 'clientes', 'nome;cpf;telefone', 'cpf'],
    ['Clientes', 'clientes', 'nome;CNPJ;cidade', 'CNPJ'],
    ['Clientes', 'clientes', 'nombre;RUT;ciudad', 'RUT'],
    ['Clientes', 'clientes', 'codcli;nomcli', 'codcli'],
    ['Vendedores', 'usuarios', 'Legajo;Apellido;DNI', 'Legajo'],
    ['Vendedores', 'usuarios', 'id_usuario;id_vendedor;nombre', 'id_vendedor'],
    ['Usuarios', 'usuarios', 'id_vendedor;nombre;id_sucursal', 'id_vendedor'],
    ['Mecánicos', 'usuarios', 'cod_mecanico;cod_taller', 'cod_mecanico'],
    ['Talleres', 'ubicaciones', 'id_sucursal;id_taller', 'id_taller'],
    ['Depositos', 'ubicaciones', 'Nro. Depósito;Sucursal', 'Nro. Depósito'],
    ['Ventas', 'ventas', 'fecha;id_cliente;id_venta;nro_factura', 'id_venta'],
    ['Ventas', 'ventas', 'fecha;cliente;Nro Factura', 'Nro Factura'],
    ['Ventas', 'ventas', 'data;cod_cliente;Nº do Pedido', 'Nº do Pedido'],
    ['Unidades', 'unidades', 'marca;modelo;VIN;id_venta', 'VIN'],
    ['Unidades', 'unidades', 'marca;Nro de Chasis;patente', 'Nro de Chasis'],
    ['Unidades', 'unidades', 'marca;dominio;id_cliente', 'dominio'],
    ['Unidades', 'unidades', 'placa;marca;ano', 'placa'],
    ['Servicios', 'servicios', 'OT;fecha;vin', 'OT'],
    ['Servicios', 'servicios', 'Orden de trabajo;cliente', 'Orden de trabajo'],
    ['Servicios', 'servicios', 'vin;id_cliente;ordem de serviço', 'ordem de serviço'],
  ])('finds in %s (%s) with «%s» the column «%s»', (tab, kind, header, expected) => {
    const names = header.split(';');
    const rows = Array.from({ length: 20 }, (_, row) => names.map(() => String(row)));
    expect(findIdColumn(names, rows, entity(tab, kind)).name).toBe(expected);
  });

  it.each([
    ['names of people and things', ['nombre', 'apellido', 'telefono']],
    ['IDs of other entities', ['id_cliente', 'id_sucursal', 'vin']],
    ['numbers of other things', ['codigo_postal', 'numero_de_puerta', 'codigo_area']],
    ['a header of 200 characters', [`codigo ${'de la persona que atiende '.repeat(8)}`.slice(0, 200)]],
    ['blank headers', ['', ' ', '\n']],
    ['formulas', ['=HYPERLINK("id")', '+A1']],
  ])('finds none among %s', (_, header) => {
    const rows = Array.from({ length: 20 }, (__, row) => header.map(() => String(row)));
    expect(findIdColumn(header, rows, entity('Ventas', 'ventas'))).toEqual({
      column: null,
      name: null,
      confidence: 0,
      evidence: [],
    });
  });

  it('takes the configured column, however unlikely, spelled with other case and accents', () => {
    const found = findIdColumn(
      ['id', 'Número de Puerta'],
      COUNTING,
      entity('Clientes', 'clientes', 'numero de puerta'),
    );
    expect(found).toEqual({
      column: 1,
      name: 'Número de Puerta',
      confidence: 1,
      evidence: [{ code: 'configured', present: true }],
    });
  });

  it('takes no other column when the configured one is gone, and says which', () => {
    expect(findIdColumn(['id'], COUNTING, entity('Clientes', 'clientes', 'legajo'))).toEqual({
      column: null,
      name: 'legajo',
      confidence: 0,
      evidence: [{ code: 'configured', present: false }],
    });
  });

  it('weighs the name with uniqueness and fill', () => {
    const found = findIdColumn(['codigo', 'nro'], COUNTING, CLIENTES);
    expect(found.column).toBe(0);
    expect(found.evidence).toEqual([
      { code: 'name', weight: 0.85 },
      { code: 'values', unique: 1, filled: 1, rows: 50 },
    ]);
    const turned = COUNTING.map(([unique = '', repeated = '']) => [repeated, unique]);
    expect(findIdColumn(['codigo', 'nro'], turned, CLIENTES).column).toBe(1);
  });

  it('takes the first of two columns of one name and like values', () => {
    const rows = COUNTING.map(([unique = '']) => [unique, unique]);
    expect(findIdColumn(['id', 'id'], rows, CLIENTES).column).toBe(0);
  });

  it('takes a column of the right name though it is blank in all rows, when nothing better is there', () => {
    const rows = COUNTING.map(([unique = '']) => ['', unique]);
    expect(findIdColumn(['id', 'nombre'], rows, CLIENTES)).toMatchObject({ column: 0, name: 'id' });
    expect(findIdColumn(['id', 'dni'], rows, CLIENTES)).toMatchObject({ column: 1, name: 'dni' });
  });

  it('finds the column of a snapshot without rows by its name', () => {
    expect(findIdColumn(['nombre', 'id_cliente'], [], CLIENTES).column).toBe(1);
  });

  it('keeps the column of the former snapshot when its values have gone bad', () => {
    const rows = COUNTING.map(([unique = '', repeated = '']) => [repeated, unique]);
    expect(findIdColumn(['codigo', 'dni'], rows, CLIENTES).name).toBe('dni');
    const kept = findIdColumn(['codigo', 'dni'], rows, CLIENTES, 'codigo');
    expect(kept.name).toBe('codigo');
    expect(kept.evidence).toContainEqual({ code: 'former' });
  });

  it('is sure of a good name with unique values, and less so of anything else', () => {
    const rows = COUNTING.map(([unique = '']) => [unique]);
    const confidences = ['id_cliente', 'id', 'codigo', 'cuit', 'cliente'].map(
      (name) => findIdColumn([name], rows, CLIENTES).confidence,
    );
    expect(confidences).toEqual([1, 0.95, 0.85, 0.7, 0.5]);
  });
});

describe('idNameWeight', () => {
  it.each([
    'id_cliente',
    'ID Cliente',
    'IDCLIENTE',
    'cliente_id',
    'ClienteID',
    'id.cliente',
    'Id del Cliente',
    'Nro. de cliente',
    'N° Cliente',
    'CÓD-CLIENTE',
    'Código\tCliente',
    'ID (cliente)',
    'identificador único de cliente',
  ])('reads «%s» as the ID of a customer', (name) => {
    expect(idNameWeight(name, CLIENTES)).toBe(1);
  });
});
