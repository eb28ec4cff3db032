/** Words about faults of a registry file. */
import type { RegistryFault } from '../registry/dealership';

const CODES: Readonly<Record<RegistryFault['code'], string>> = {
  'not-json': 'no es JSON válido',
  missing: 'falta',
  'unknown-field': 'no se conoce',
  wrong: 'tiene un valor que no sirve',
  secret: 'parece contener un secreto (un token o una clave); bórrelo y cámbielo',
  personal: 'contiene una dirección de correo; el registro no lleva datos personales',
  twice: 'es el mismo que en otro archivo',
  key: 'el nombre del archivo solo puede tener minúsculas, números y guiones',
};

export function describeFault({ file, field, code }: RegistryFault): string {
  return field === null ? `${file}: ${CODES[code]}.` : `${file}: el campo «${field}» ${CODES[code]}.`;
}
