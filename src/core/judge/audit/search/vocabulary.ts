/**
 * Words of headers, in Spanish, Portuguese and some English, as dealerships' systems write them. Folded. The weights of
 * names say how certainly a column of that name identifies a row; they are our choice.
 */
import type { Kind } from '../../../records/entity/definition';

/** Words that mean an ID and nothing else. */
export const ID_WORDS: ReadonlySet<string> = new Set(
  'id ids uuid guid pk key clave chave identificador identificacion identificacao'.split(' '),
);

/** Words that mean a number or a code, most often that of the row. */
export const CODE_WORDS: ReadonlySet<string> = new Set(
  'codigo cod cdg cd code nro numero num no nr number folio correlativo ref referencia'.split(' '),
);

/** Words that add nothing. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    'de del la el los las do da dos das of the y e o a en em por para su fk ' +
    'unico unica interno interna sistema erp dms registro principal actual asignado asignada asociado asociada ' +
    'relacionado relacionada atual'
  ).split(' '),
);

/** Nouns for the rows of a kind, and other names for their IDs. */
export interface KindWords {
  /** Singular or plural. */
  readonly nouns: readonly string[];
  /** Names of an ID that need no noun, with their weight. */
  readonly names: Readonly<Record<string, number>>;
}

export const KIND_WORDS_OF_HEADERS: Readonly<Record<Kind, KindWords>> = {
  usuarios: {
    nouns: (
      'usuario user vendedor asesor empleado operador consultor ejecutivo agente colaborador tecnico mecanico ' +
      'recepcionista responsable responsavel funcionario comercial salesman seller assessor usr usu vend'
    ).split(' '),
    names: {
      legajo: 0.9,
      login: 0.6,
      username: 0.6,
      cuil: 0.7,
      dni: 0.7,
      rut: 0.7,
      cpf: 0.7,
      documento: 0.6,
    },
  },
  ubicaciones: {
    nouns: (
      'sucursal taller ubicacion deposito local localizacao sede agencia filial loja oficina almacen bodega planta ' +
      'concesionario concesionaria concessionaria branch warehouse workshop playa galpon suc dep'
    ).split(' '),
    names: { cnpj: 0.6 },
  },
  clientes: {
    nouns:
      'cliente cli customer client titular comprador propietario proprietario dueno persona tercero'.split(
        ' ',
      ),
    names: {
      cuit: 0.7,
      cuil: 0.7,
      dni: 0.7,
      rut: 0.7,
      ruc: 0.7,
      nit: 0.7,
      cedula: 0.7,
      cnpj: 0.7,
      cpf: 0.7,
      documento: 0.7,
      doc: 0.6,
    },
  },
  ventas: {
    nouns: 'venta vta operacion sale venda operacao reserva negocio transaccion'.split(' '),
    names: {
      factura: 0.75,
      fatura: 0.75,
      boleto: 0.75,
      pedido: 0.7,
      orden: 0.7,
      contrato: 0.7,
      comprobante: 0.65,
      invoice: 0.7,
      preventa: 0.7,
      expediente: 0.7,
    },
  },
  unidades: {
    nouns:
      'unidad unidade unid uni vehiculo veiculo vehicle veh auto automotor automovil rodado carro coche moto'.split(
        ' ',
      ),
    names: {
      vin: 0.9,
      chasis: 0.85,
      chassi: 0.85,
      chassis: 0.85,
      bastidor: 0.85,
      dominio: 0.75,
      patente: 0.75,
      placa: 0.75,
      matricula: 0.75,
      renavam: 0.75,
      stock: 0.7,
    },
  },
  servicios: {
    nouns: 'servicio service servico serv trabajo trabalho reparacion reparo turno visita atencion'.split(
      ' ',
    ),
    names: { ot: 0.85, or: 0.8, os: 0.8, orden: 0.75, ordem: 0.75, factura: 0.6, presupuesto: 0.6 },
  },
};
