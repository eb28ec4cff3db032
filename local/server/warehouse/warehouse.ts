/** What BigQuery holds: datasets with tables of rows, some of them in parts, and the jobs that filled them. */

import type { ApiError } from '../../google/api-error';
import { refusal } from '../../google/refusal';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly mode?: string;
}

/** One row: the cells that it has, by the name of their column. */
export type Line = Readonly<Record<string, string>>;

/** How a table is cut into parts: by the number in one column. */
export interface Partitioning {
  readonly field: string;
  readonly range: { readonly start: string; readonly end: string; readonly interval: string };
}

export interface WarehouseTable {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly partitioning: Partitioning | null;
  /** Rows by part; a table without parts has one, whose name is blank. */
  readonly parts: Readonly<Record<string, readonly Line[]>>;
}

/** A load, as it was asked for and as it ended. */
export interface WarehouseJob {
  readonly id: string;
  readonly configuration: object;
  /** Reason and words of a failure; null = it worked. */
  readonly failure: { readonly reason: string; readonly message: string } | null;
}

/** Everything as plain JSON, to be kept between two starts. */
export interface SavedWarehouse {
  readonly datasets: readonly (readonly [string, readonly WarehouseTable[]])[];
  readonly jobs: readonly (readonly [string, WarehouseJob])[];
}

export class Warehouse {
  /** Tables by dataset, `PROJECT.DATASET`, and name. */
  readonly datasets = new Map<string, Map<string, WarehouseTable>>();
  /** By `PROJECT.JOB`. */
  readonly jobs = new Map<string, WarehouseJob>();

  /**
   * The tables of a dataset.
   * @param id - `PROJECT.DATASET`
   * @throws ApiError 404
   */
  tablesOf(id: string): Map<string, WarehouseTable> {
    const tables = this.datasets.get(id);
    if (tables === undefined) throw missing('Dataset', id.replace('.', ':'));
    return tables;
  }

  /**
   * A table, and which part of it is meant.
   * @param dataset - `PROJECT.DATASET`
   * @param place - `TABLE` or `TABLE$PART`
   * @throws ApiError 404
   */
  tableAt(dataset: string, place: string): { readonly table: WarehouseTable; readonly part: string | null } {
    const { name, part } = placeOf(place);
    const table = this.tablesOf(dataset).get(name);
    if (table === undefined) throw missing('Table', `${dataset.replace('.', ':')}.${name}`);
    return { table, part };
  }

  save(): SavedWarehouse {
    const datasets = [...this.datasets].map(([id, tables]) => [id, [...tables.values()]] as const);
    return { datasets, jobs: [...this.jobs] };
  }

  load({ datasets, jobs }: SavedWarehouse): void {
    for (const [id, tables] of datasets)
      this.datasets.set(id, new Map(tables.map((table) => [table.id, table])));
    for (const [id, job] of jobs) this.jobs.set(id, job);
  }
}

/** @param place - `TABLE` or `TABLE$PART` */
export function placeOf(place: string): { readonly name: string; readonly part: string | null } {
  const [name = '', part = null] = place.split('$');
  return { name, part };
}

/** How Google says that something is not there. */
export function missing(what: 'Dataset' | 'Table' | 'Job', name: string): ApiError {
  return refusal(404, `Not found: ${what} ${name}`);
}
