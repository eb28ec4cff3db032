/** Words of the wall page. */

export const WALL = {
  title: 'Flota de concesionarios',
  noScript: 'Esta página necesita JavaScript.',
  search: 'Buscar',
  state: 'Estado',
  every: 'Todos',
  attention: 'Los que necesitan a alguien',
  none: 'Ningún concesionario coincide.',
  looked: (age: string) => `Mirado hace ${age}`,
  columns: {
    name: 'Concesionario',
    word: 'Estado',
    what: 'Qué pasa',
    since: 'Desde',
    signal: 'Señal',
    version: 'Versión',
    ring: 'Anillo',
    spent: 'Día',
  },
  otherCode: 'otro código',
  todo: 'Qué hacer',
  entities: 'Hojas',
  tab: 'Hoja',
  published: 'Publicado hace',
  shown: (count: number, all: number) =>
    `${count === all ? all : `${count} de ${all}`} ${all === 1 ? 'concesionario' : 'concesionarios'}`,
} as const;
