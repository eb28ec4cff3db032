/** How unlikely a cell is as a name, and a record as a line above the table, in nats. */
import { fieldShare } from './field-words';
import type { Placed } from './first-records';
import { type Sign, shapeCost } from './shape';
import { NAME_KIND, NATS } from './weights';

/**
 * How unlikely a cell is as the name of a column.
 *
 * @param fieldWord - nats by which header words make a cell cheaper
 */
export function nameCost(sign: Sign, fieldWord: number = NATS.fieldWord): number {
  const { text, kind } = sign;
  const label = text.endsWith(':') ? NATS.colon : 0;
  const long = text.length > 60 ? NATS.longName : 0;
  return NAME_KIND[kind] + shapeCost(sign) + label + long - fieldWord * fieldShare(text) ** 2;
}

/** How unlikely a record is as a line above the table. */
export function lineCost({ signs }: Placed): number {
  const first = signs[0]?.text ?? '';
  if (/^"?sep=/i.test(first)) return 0;
  let cost: number = NATS.line;
  for (const sign of signs) {
    if (sign.text === '') cost += NATS.lineBlank;
    else if (sign.text.endsWith(':')) cost += NATS.lineText;
    else if (sign.kind === 'number' || sign.kind === 'date') cost += NATS.lineValue;
    else cost += NATS.lineText + shapeCost(sign);
  }
  return cost;
}
