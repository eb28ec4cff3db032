/** Fields of a CRM for car dealerships, and their names in Spanish and Portuguese exports. */

/** What the texts of a field look like. */
export type Look =
  | 'id'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'phone'
  | 'email'
  | 'yes-no'
  | 'tax-id'
  | 'plate'
  | 'vin';

export interface CrmField {
  readonly name: string;
  readonly look: Look;
  /** Names of columns, folded: lower case, no accents, words separated by blanks. The usual ones first. */
  readonly names: readonly string[];
}

/** Kinds of entities. */
export type Kind = 'usuarios' | 'ubicaciones' | 'clientes' | 'ventas' | 'unidades' | 'servicios';

const field = (name: string, look: Look, names: string): CrmField => ({
  name,
  look,
  names: names.split('|'),
});

/** Names of the ID of each kind, in its own table and in those that point to it. */
const CLIENT =
  'id cliente|cod cliente|codigo cliente|nro cliente|numero cliente|cliente|cliente id|clave cliente|codigo do cliente|id titular';
const SELLER =
  'id vendedor|cod vendedor|codigo vendedor|legajo vendedor|vendedor|vendedor id|asesor|id asesor|cod asesor|codigo do vendedor|consultor';
const PLACE =
  'id sucursal|cod sucursal|codigo sucursal|sucursal|sucursal id|agencia|cod agencia|filial|cod filial|codigo da filial|id taller|taller|deposito|id deposito|ubicacion|oficina';
const UNIT =
  'id unidad|cod unidad|unidad|nro unidad|id vehiculo|vehiculo|cod vehiculo|codigo vehiculo|vehiculo id|nro interno|interno|id veiculo|codigo do veiculo|stock|nro stock';
const SALE =
  'id venta|nro venta|numero venta|cod venta|venta|operacion|nro operacion|id operacion|nro factura|factura|codigo da venda|numero da venda|pedido|nro pedido|boleto';
const DATE = 'fecha|fec|data';

export const CRM_FIELDS: Readonly<Record<Kind, readonly CrmField[]>> = {
  usuarios: [
    field(
      'id',
      'id',
      `${SELLER}|id usuario|usuario id|cod usuario|codigo usuario|legajo|nro legajo|id empleado|codigo|id|matricula`,
    ),
    field(
      'name',
      'text',
      'nombre|nombre completo|nombre y apellido|apellido y nombre|vendedor nombre|nome|nome completo|denominacion|descripcion',
    ),
    field('firstName', 'text', 'nombre|nombres|primer nombre|nome'),
    field('lastName', 'text', 'apellido|apellidos|primer apellido|sobrenome'),
    field('taxId', 'tax-id', 'cuil|cuit|dni|documento|nro documento|rut|cpf|rfc|cedula'),
    field('email', 'email', 'email|e mail|mail|correo|correo electronico|email usuario'),
    field('phone', 'phone', 'telefono|tel|celular|movil|tel movil|fone|telefone'),
    field('placeId', 'id', PLACE),
    field('startDate', 'date', 'fecha ingreso|ingreso|fecha alta|alta|admissao|data admissao'),
    field('active', 'yes-no', 'activo|habilitado|estado|vigente|ativo|situacao'),
  ],
  ubicaciones: [
    field('id', 'id', `${PLACE}|codigo|id|cod|nro`),
    field(
      'name',
      'text',
      'nombre|descripcion|denominacion|sucursal nombre|nombre sucursal|nome|razon social',
    ),
    field('address', 'text', 'direccion|domicilio|calle|endereco|logradouro'),
    field('city', 'text', 'ciudad|localidad|comuna|cidade|municipio|poblacion'),
    field('province', 'text', 'provincia|estado|region|departamento|uf'),
    field('phone', 'phone', 'telefono|tel|telefone|fone'),
    field('email', 'email', 'email|e mail|mail|correo|correo electronico'),
  ],
  clientes: [
    field('id', 'id', `${CLIENT}|codigo|id|nro|nro cuenta|cuenta|clave`),
    field(
      'name',
      'text',
      'razon social|nombre completo|nombre y apellido|apellido y nombre|denominacion|nombre cliente|nome completo|nome do cliente',
    ),
    field('firstName', 'text', 'nombre|nombres|primer nombre|nome'),
    field('lastName', 'text', 'apellido|apellidos|apellido paterno|primer apellido|sobrenome'),
    field(
      'taxId',
      'tax-id',
      'cuit|cuil|cuit cuil|rut|rfc|ruc|nit|cnpj|cpf|cpf cnpj|identificacion fiscal|id fiscal|nro cuit',
    ),
    field('document', 'integer', 'dni|documento|nro documento|numero documento|nro doc|doc|cedula|rg|curp'),
    field('email', 'email', 'email|e mail|mail|correo|correo electronico|email 1|mail 1|email principal'),
    field(
      'phone',
      'phone',
      'telefono|tel|telefono 1|tel 1|telefono fijo|tel fijo|telefono particular|tel particular|fone|telefone|telefono casa',
    ),
    field(
      'mobile',
      'phone',
      'celular|movil|cel|telefono celular|tel celular|tel 2|telefono 2|telefono movil|whatsapp',
    ),
    field('address', 'text', 'direccion|domicilio|calle|endereco|logradouro|domicilio fiscal'),
    field('city', 'text', 'ciudad|localidad|comuna|cidade|municipio|poblacion'),
    field('province', 'text', 'provincia|region|departamento|uf|estado'),
    field('postalCode', 'text', 'codigo postal|cod postal|cp|cpa|cep'),
    field(
      'birthDate',
      'date',
      'fecha nacimiento|fec nac|fecha nac|nacimiento|f nacimiento|data nascimento|nascimento|cumpleanos',
    ),
    field(
      'createdDate',
      'date',
      'fecha alta|alta|fecha creacion|fec alta|data cadastro|cadastro|fecha ingreso',
    ),
    field('sellerId', 'id', SELLER),
    field('placeId', 'id', PLACE),
    field('active', 'yes-no', 'activo|habilitado|vigente|ativo|bloqueado'),
  ],
  ventas: [
    field('id', 'id', `${SALE}|codigo|id|nro|comprobante|nro comprobante`),
    field('customerId', 'id', CLIENT),
    field('sellerId', 'id', SELLER),
    field('placeId', 'id', PLACE),
    field('unitId', 'id', UNIT),
    field(
      'date',
      'date',
      `${DATE}|fecha venta|fec venta|fecha operacion|fecha factura|fecha comprobante|data venda|data da venda|emision|fecha emision`,
    ),
    field('deliveryDate', 'date', 'fecha entrega|entrega|fec entrega|data entrega'),
    field(
      'price',
      'decimal',
      'importe|precio|monto|total|precio venta|importe total|valor|valor total|preco|precio final',
    ),
    field('currency', 'text', 'moneda|divisa|moeda'),
    field('status', 'text', 'estado|situacion|status|situacao|estado venta'),
    field(
      'paymentMethod',
      'text',
      'forma pago|forma de pago|condicion|condicion pago|financiacion|forma pagamento',
    ),
    field('vin', 'vin', 'vin|chasis|nro chasis|numero chasis|bastidor|chassi'),
    field('plate', 'plate', 'patente|dominio|placa|matricula'),
  ],
  unidades: [
    field('id', 'id', `${UNIT}|codigo|id|nro`),
    field('vin', 'vin', 'vin|chasis|nro chasis|numero chasis|bastidor|chassi|nro serie|serie'),
    field('plate', 'plate', 'patente|dominio|placa|matricula'),
    field('brand', 'text', 'marca|fabricante'),
    field('model', 'text', 'modelo|descripcion modelo|linea'),
    field('version', 'text', 'version|versao|acabado|trim'),
    field('year', 'integer', 'anio|ano|ano modelo|anio modelo|modelo anio|year'),
    field('color', 'text', 'color|cor'),
    field('mileage', 'integer', 'km|kilometraje|kilometros|quilometragem|kms|odometro'),
    field('price', 'decimal', 'precio|precio lista|importe|valor|preco|precio venta'),
    field('condition', 'text', 'condicion|tipo|nuevo usado|0km|estado|usado'),
    field('placeId', 'id', PLACE),
    field('customerId', 'id', CLIENT),
    field('saleId', 'id', SALE),
    field('entryDate', 'date', 'fecha ingreso|ingreso|fecha alta|fecha compra|data entrada|fecha recepcion'),
  ],
  servicios: [
    field(
      'id',
      'id',
      'id servicio|nro orden|orden|ot|nro ot|orden trabajo|nro orden trabajo|id orden|numero orden|os|ordem servico|codigo|id|nro',
    ),
    field('customerId', 'id', CLIENT),
    field('unitId', 'id', UNIT),
    field('placeId', 'id', PLACE),
    field('advisorId', 'id', `${SELLER}|recepcionista|id usuario|usuario|mecanico`),
    field('plate', 'plate', 'patente|dominio|placa|matricula'),
    field('vin', 'vin', 'vin|chasis|nro chasis|bastidor|chassi'),
    field(
      'openedDate',
      'date',
      `${DATE}|fecha ingreso|fecha apertura|apertura|fecha orden|fecha servicio|fecha entrada|data entrada|data abertura`,
    ),
    field(
      'closedDate',
      'date',
      'fecha cierre|cierre|fecha egreso|fecha salida|fecha entrega|data saida|data fechamento',
    ),
    field('mileage', 'integer', 'km|kilometraje|kilometros|kms|quilometragem|odometro'),
    field(
      'description',
      'text',
      'descripcion|trabajo|detalle|motivo|servicio|tipo servicio|descricao|observaciones|concepto',
    ),
    field('price', 'decimal', 'importe|total|monto|importe total|valor|valor total|precio|costo'),
    field('status', 'text', 'estado|situacion|status|situacao'),
  ],
};
