/** Texts that columns hold, by the field that they are. */
import type { Country } from '../../../reader/mapping/type/phone';
import { labelledPhones } from '../mapping/labelled/phones';
import { labelledTaxIds } from '../mapping/labelled/tax-ids';

const TAX_IDS = labelledTaxIds().filter(({ value }) => value !== null);
const PHONES = labelledPhones().filter(({ value }) => value !== null);

const NAMES = ['Ana', 'Beto', 'Caro', 'Dani', 'Eva', 'Fede', 'Gabi', 'Hugo'];
const SURNAMES = ['Pérez', 'Gómez', 'da Silva', 'Rojas', 'Muñoz', 'Quispe', 'López'];
const of = (list: readonly string[], turn: number) => list[turn % list.length] ?? '';

/** RFCs of companies, with the check digit of SAT, Anexo 20: modulo 11 over the place of each letter. */
function rfc(turn: number): string {
  const letters = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
  const body = ` ${String.fromCharCode(65 + (turn % 26))}BC${String(10 + (turn % 80))}0${1 + (turn % 9)}1${turn % 10}A${turn % 10}`;
  const total = [...body].reduce((sum, letter, at) => sum + letters.indexOf(letter) * (13 - at), 0);
  const digit = 11 - (total % 11);
  return body.trim() + (digit === 11 ? '0' : digit === 10 ? 'A' : String(digit));
}

function taxId(country: Country, turn: number): string {
  if (country === 'MX') return rfc(turn);
  const right = TAX_IDS.filter((one) => one.country === country);
  return right[turn % right.length]?.text ?? '';
}

function phone(country: Country, turn: number): string {
  const right = PHONES.filter((one) => one.country === country);
  return right[(turn * 7) % right.length]?.text ?? `2${100_0000 + turn}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const date = (turn: number) => `${two(1 + (turn % 28))}/${two(1 + (turn % 12))}/${2000 + (turn % 25)}`;

/** What a column of a field holds. */
export function sampleOf(field: string, country: Country, turn: number): string {
  if (/Date$|^date$/.test(field)) return date(turn);
  switch (field) {
    case 'id':
      return String(1_000 + turn);
    case 'customerId':
    case 'unitId':
      return String(1_000 + ((turn * 13) % 90));
    case 'sellerId':
    case 'advisorId':
    case 'placeId':
      return String(1 + (turn % 7));
    case 'name':
      return `${of(NAMES, turn)} ${of(SURNAMES, turn * 3)}`;
    case 'firstName':
      return of(NAMES, turn);
    case 'lastName':
      return of(SURNAMES, turn);
    case 'taxId':
      return taxId(country, turn);
    case 'document':
    case 'integer':
      return String(20_000_000 + turn * 7_919);
    case 'email':
      return `${of(NAMES, turn).toLowerCase()}${turn}@correo.example`;
    case 'phone':
    case 'mobile':
      return phone(country, turn);
    case 'postalCode':
      return String(1_000 + turn * 11);
    case 'active':
      return turn % 3 ? 'S' : 'N';
    case 'price':
    case 'decimal':
      return `${1 + (turn % 90)}.${two(turn % 100)}0,${two((turn * 3) % 100)}`;
    case 'mileage':
      return String(1_000 * (turn % 150));
    case 'year':
      return String(2_005 + (turn % 20));
    case 'plate':
      return `A${of(['B', 'C', 'D'], turn)} ${two(turn % 90)}${turn % 10} ${of(['XY', 'ZW'], turn)}`;
    case 'vin':
      return `9BWZZZ377VT${String(100_000 + turn)}`;
    default:
      return `${field} ${turn % 9}`;
  }
}
