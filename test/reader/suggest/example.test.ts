/** What is proposed for the entities of `example/`, from the folder through the script to the workbook. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suggestMapping } from '../../../reader/command/suggest';
import { XlsxSource } from '../../../reader/source/xlsx-source';

/** Which field each column is, by a person's judgement; columns that are no field are left out. */
const RIGHT: Readonly<Record<string, string>> = {
  Vendedores:
    'id_vendedor=id nombre=name apellido=lastName dni=taxId email=email telefono=phone id_sucursal=placeId fecha_ingreso=startDate activo=active',
  Sucursales:
    'id_sucursal=id nombre=name domicilio=address localidad=city provincia=province telefono=phone email=email',
  Talleres: 'id_taller=id nombre=name domicilio=address localidad=city telefono=phone',
  Clientes:
    'id_cliente=id apellido_y_nombre=name cuit=taxId documento=document email=email telefono=phone domicilio=address localidad=city provincia=province código_postal=postalCode fecha_nacimiento=birthDate fecha_alta=createdDate',
  Ventas:
    'id_venta=id id_cliente=customerId id_vendedor=sellerId id_sucursal=placeId fecha=date precio=price moneda=currency forma_de_pago=paymentMethod',
  Unidades:
    'id_unidad=id vin=vin dominio=plate marca=brand modelo=model versión=version año=year color=color kilómetros=mileage precio_lista=price id_sucursal=placeId id_cliente=customerId id_venta=saleId fecha_ingreso=entryDate',
  Servicios:
    'id_servicio=id id_cliente=customerId id_unidad=unitId id_taller=placeId id_vendedor=advisorId fecha_ingreso=openedDate fecha_entrega=closedDate kilometraje=mileage trabajos=description total=price estado=status',
};

const place = mkdtempSync(join(tmpdir(), 'example-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('proposes the right field for each column of example/, and none wrongly with confidence', async () => {
  const workbook = join(place, 'consolidado.xlsx');
  const args = ['.build/start.mjs', '--state', join(place, 'state'), '--out', workbook];
  expect(spawnSync(process.execPath, args).status).toBe(0);
  const { country, tabs } = await suggestMapping(new XlsxSource(workbook), null, null);
  expect(country).toBe('AR');
  const proposed = tabs.map(({ tab, proposals }) => [
    tab,
    proposals.map(({ field, chosen }) => `${chosen.column.name}=${field.name}`).sort(),
  ]);
  const right = Object.entries(RIGHT).map(([tab, text]) => [tab, text.split(' ').sort()]);
  expect(Object.fromEntries(proposed)).toEqual(Object.fromEntries(right));
  const doubtful = tabs.flatMap(({ proposals }) => proposals.filter(({ isSure }) => !isSure));
  expect(doubtful.map(({ field }) => field.name)).toEqual(['id', 'description']);
});
