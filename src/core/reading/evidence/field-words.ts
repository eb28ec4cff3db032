/** Words that are typical of column names, in Spanish, Portuguese and English, folded. */
import { fold } from '../text/fold';

const WORDS: ReadonlySet<string> = new Set(
  (
    'id ids uuid guid key pk fk cod codigo code clave chave nro num numero number no nº n° ref referencia folio legajo ' +
    'nombre nombres nom name apellido apellidos first last nome sobrenome titular razon social razonsocial empresa company ' +
    'fantasia cliente clientes cli customer proveedor contacto persona tipo type clase categoria category rubro grupo ' +
    'familia tel tels telefono telefonos telefone fone phone cel celular movil mobile fax mail email correo electronico ' +
    'web url dir direccion address domicilio calle street altura piso depto barrio endereco logradouro bairro localidad ' +
    'loc ciudad city cidade municipio provincia prov estado state uf region zona pais country cp postal zip cep cuit cuil ' +
    'dni rut ruc nit cpf cnpj documento doc fecha fechas fec fch date data hora time desde hasta alta baja nacimiento ' +
    'nac nascimento inicio fin vencimiento venc emision ingreso egreso entrega created updated creado modificado ' +
    'importe imp monto montos valor value total totales subtotal saldo precio precios price preco costo cost neto net iva ' +
    'impuesto descuento desc dto cantidad cant qty quantidade stock existencia unidades unidad unit moneda currency tasa ' +
    'porcentaje descripcion description descricao detalle details nota notas note notes obs observacion observaciones ' +
    'comentario comentarios comments motivo asunto titulo title status situacion activo active habilitado vigente ' +
    'sucursal suc sede taller deposito local filial loja agencia oficina vendedor vend seller asesor usuario user ' +
    'responsable tecnico mecanico operador empleado puesto cargo sector area marca brand modelo model version color cor ' +
    'ano anio year mes month dia day patente dominio placa plate matricula vin chasis chassi chassis motor km kms ' +
    'kilometros kilometraje combustible articulo item producto product producto sku repuesto pieza peca parte part orden ' +
    'order ot os pedido factura invoice comprobante cbte remito venta ventas sale compra operacion servicio service turno ' +
    'lista list plazo cuota cuotas banco cuenta cta forma pago latitud longitud lat lng genero sexo edad profesion nivel ' +
    'interno externo original actual anterior ultimo ultima ult primer primera principal secundario alternativo sistema ' +
    'credito debito debe haber limite medida peso largo ancho alto dato datos campo columna col nombrecompleto'
  ).split(' '),
);

/** Words that only join other words. */
const IDLE: ReadonlySet<string> = new Set(
  'de del la el los las do da dos das of the y e o a en em por para con sin al'.split(' '),
);

/** Share of the words of a cell that are typical of column names, from 0 to 1. Numbers and joining words do not count. */
export function fieldShare(cell: string): number {
  if (cell.length > 40 || !/[^\0-@[-`{-\x7f]/.test(cell)) return 0;
  const apart = cell.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2');
  const words = fold(apart)
    .split(/[^a-zº°]+/)
    .filter((word) => word !== '' && !IDLE.has(word));
  if (words.length === 0) return 0;
  return words.filter((word) => WORDS.has(word)).length / words.length;
}

/**
 * Number of cells that consist of header words, from 0 to the number of cells. If half of the words of a cell are
 * header words, it counts one half.
 *
 * @param cells - their texts
 */
export function fieldShares(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + fieldShare(cell), 0);
}
