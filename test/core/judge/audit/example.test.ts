/// <reference path="../../../../src/core/reading/cut/papaparse.d.ts" />
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { LIMITS } from '../../../../src/core/ground/limits';
import { audit } from '../../../../src/core/judge/audit/audit';
import { cutBatches, cutRequests } from '../../../../src/core/judge/audit/batch';
import { Columns } from '../../../../src/core/judge/audit/columns';
import type { AuditedEntity } from '../../../../src/core/judge/audit/entity';
import { indexKeys } from '../../../../src/core/judge/audit/keyindex';
import { planAudit } from '../../../../src/core/judge/audit/plan';
import { findIdColumn } from '../../../../src/core/judge/audit/search/idcolumn';
import { findRelationColumns } from '../../../../src/core/judge/audit/search/relationcolumn';
import { catalogue } from '../../../../src/core/records/entity/catalogue';

/** Files of the example, by pattern, with their encoding and delimiter. */
const FILES: Readonly<Record<string, readonly ['utf-8' | 'windows-1252', string]>> = {
  vendedores: ['utf-8', ','],
  sucursales: ['utf-8', ','],
  talleres: ['utf-8', '\t'],
  clientes: ['windows-1252', ';'],
  ventas: ['utf-8', ','],
  unidades: ['utf-8', '\t'],
  servicios: ['utf-8', ','],
};

function readExample() {
  return catalogue().flatMap((definition) => {
    const file = FILES[definition.pattern];
    if (!file) return [];
    const [encoding, delimiter] = file;
    const bytes = readFileSync(`example/${definition.pattern}.csv`);
    const text = new TextDecoder(encoding).decode(bytes);
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const config = { delimiter, newline, quoteChar: '"', escapeChar: '"' };
    const [header = [], ...rows] = new Papa.Parser(config).parse(text.trimEnd(), 0, false).data;
    const id = findIdColumn(header, rows.slice(0, LIMITS.auditSampleRows), definition);
    return [{ definition, bytes: bytes.length, header, rows, id }];
  });
}

function toEntities(): { entities: AuditedEntity[]; texts: Map<string, readonly (readonly string[])[]> } {
  const read = readExample();
  const parents = read.map(({ definition: { tab, kind }, id, rows }) => {
    const index = indexKeys(
      rows.map((row) => row[id.column ?? -1] ?? ''),
      rows.length,
    );
    return { tab, kind, idName: id.name, index };
  });
  const entities = read.map(({ definition, header, rows, id, bytes }): AuditedEntity => {
    const child = { definition, header, rows: rows.slice(0, LIMITS.auditSampleRows), idColumn: id.column };
    return {
      ...{ tab: definition.tab, kind: definition.kind, published: true, held: false, arrivedMs: 0 },
      ...{ rows: rows.length, columns: header.length, bytes, id },
      relations: findRelationColumns(child, parents),
    };
  });
  return { entities, texts: new Map(read.map(({ definition, rows }) => [definition.tab, rows])) };
}

describe('audit of the example', () => {
  it('finds every ID and relation column', () => {
    const { entities } = toEntities();
    const found = entities.map(({ tab, id, relations }) => [
      `${tab}: ${id.name}`,
      ...relations.map(({ need, name, kind }) => `${need} ${name} → ${kind}`),
    ]);
    expect(found).toEqual([
      ['Vendedores: id_vendedor'],
      ['Sucursales: id_sucursal'],
      ['Talleres: id_taller'],
      ['Clientes: id_cliente'],
      [
        'Ventas: id_venta',
        'must id_cliente → clientes',
        'may id_vendedor → usuarios',
        'may id_sucursal → ubicaciones',
      ],
      [
        'Unidades: id_unidad',
        'may id_venta → ventas',
        'may id_cliente → clientes',
        'may id_sucursal → ubicaciones',
      ],
      [
        'Servicios: id_servicio',
        'must id_cliente → clientes',
        'must id_unidad → unidades',
        'must id_taller → ubicaciones',
        'may id_vendedor → usuarios',
      ],
    ]);
  });

  it('finds nothing wrong, with one read', () => {
    const { entities, texts } = toEntities();
    const columns = new Columns();
    const checks = planAudit([...texts.keys()], entities);
    const [batch, ...others] = cutBatches(checks);
    const requests = cutRequests(columns.turnTo(batch?.columns ?? []));
    for (const piece of requests.flat()) {
      const column = texts.get(piece.tab)?.map((row) => row[piece.column] ?? '') ?? [];
      columns.put(piece, column.slice(piece.from, piece.from + piece.rows));
    }
    expect(checks.flatMap((check) => audit(check, columns).totals)).toEqual([]);
    expect([checks.length, requests.length, others.length]).toEqual([17, 1, 0]);
  });
});
