/** One row of a tab as a record of the CRM. */
import { letterOf } from '../core/letter';
import type { Row } from '../core/table';
import type { EntityMapping, Field, FieldType } from './mapping';
import type { MappingProblem } from './problem';
import { shapeOf } from './problem';
import { parseDate } from './type/date';
import { parseDecimal, parseInteger } from './type/number';
import { parsePhone } from './type/phone';
import { parseTaxId } from './type/tax-id';
import type { Parsed } from './type/value';
import { parsed } from './type/value';
import { parseEmail, parseOneOf, parseYesNo } from './type/word';

/** A field's value; null = the text is blank or does not parse. */
export interface MappedCell {
  readonly value: string | null;
  readonly raw: string;
  readonly problem: MappingProblem | null;
}

/** Maps the rows of one entity. */
export class RowMapper {
  private readonly places: readonly (readonly number[])[];

  /** @param header - names of the columns */
  constructor(
    private readonly mapping: EntityMapping,
    private readonly header: Row,
  ) {
    this.places = mapping.fields.map(({ from }) => from.map((name) => placeOf(header, name)));
  }

  /** Columns that the mapping names and that the tab does not have. */
  get missing(): string[] {
    const names = this.mapping.fields.flatMap(({ from }) => from);
    return [...new Set(names)].filter((name) => placeOf(this.header, name) < 0);
  }

  /**
   * Maps one row.
   *
   * @param row - texts
   * @param line - row of the tab, from 1
   */
  map(row: Row, line: number): MappedCell[] {
    return this.mapping.fields.map((field, at) => this.mapField(field, this.places[at] ?? [], row, line));
  }

  private mapField(field: Field, places: readonly number[], row: Row, line: number): MappedCell {
    const texts = places.map((place) => row[place] ?? '').filter((text) => text.trim() !== '');
    const raw = texts.join(field.join);
    const part = field.split ? (raw.split(field.split.by)[field.split.part - 1] ?? '').trim() : raw;
    const text = part.trim() === '' ? (field.fallback ?? '') : part;
    if (text.trim() === '') {
      const problem = field.required ? this.problem(field, places, line, 'required', '') : null;
      return { value: null, raw, problem };
    }
    const result = parseText(text, field.type);
    if (result.ok) return { value: result.value, raw, problem: null };
    return { value: null, raw, problem: this.problem(field, places, line, result.rule, text) };
  }

  private problem(
    field: Field,
    places: readonly number[],
    line: number,
    rule: MappingProblem['rule'],
    text: string,
  ): MappingProblem {
    const cells = places.filter((place) => place >= 0).map((place) => `${letterOf(place)}${line}`);
    return { entity: this.mapping.tab, field: field.name, rule, cells, shape: shapeOf(text) };
  }
}

/**
 * A text as a value of a type.
 *
 * @param text - not blank
 */
function parseText(text: string, type: FieldType): Parsed {
  switch (type.type) {
    case 'text':
      return parsed(text);
    case 'integer':
      return parseInteger(text, type.thousands);
    case 'decimal':
      return parseDecimal(text, type);
    case 'date':
      return parseDate(text, type.formats);
    case 'phone':
      return parsePhone(text, type.country);
    case 'email':
      return parseEmail(text);
    case 'yes-no':
      return parseYesNo(text, type.words);
    case 'tax-id':
      return parseTaxId(text, type.kind, type.country);
    case 'one-of':
      return parseOneOf(text, type.map);
  }
}

/** The column of exactly this name; otherwise one whose name differs only in case, accents and blanks. */
function placeOf(header: Row, name: string): number {
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((other) => folded(other) === folded(name));
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_.-]+/g, '')
    .toLowerCase();
}
