/** Words of a push: what is about to happen, the progress, and the outcome for each dealership. */
import type { SkipCode } from '../push/entry';
import type { SickCode } from '../push/health';
import type { Place } from '../push/progress';

export const SKIP_WORDS: Readonly<Record<SkipCode, string>> = {
  'no-script': 'todavía no se conoce su script: falta instalar',
  silent: 'no da señales: no se podría comprobar',
  'short-time': 'hoy le queda poco tiempo de Google: no se podría comprobar',
  unseen: 'no se puede leer su hoja _Estado',
  gone: 'su hoja de cálculo o su script ya no está, o no se comparte',
  denied: 'esta cuenta no puede cambiar su script',
  unbound: 'el script que dice su hoja _Estado es de otra hoja de cálculo',
  edited: 'alguien cambió el código',
  permissions: 'la versión pide permisos nuevos',
  'no-former': 'no se conservan sus archivos anteriores',
};

const SICK_WORDS: Readonly<Record<SickCode, string>> = {
  'no-sign': 'no mostró el código nuevo a tiempo',
  worse: 'quedó peor que antes',
};

/** What to do about skipped dealerships; codes that are not here need nothing more. */
export const SKIP_ADVICE: Partial<Readonly<Record<SkipCode, string>>> = {
  edited:
    'Compare el código en Extensiones › Apps Script; si se puede perder: fleet push --only NOMBRE --overwrite.',
  'short-time':
    'Su tiempo se repone cada 24 horas: repita la entrega cuando «fleet status» ya no diga «con límite».',
  permissions: 'Repita con --new-permissions y avise a quien instaló que elija «Configurar…» y acepte.',
  unbound: 'Corrija «script» en el registro y averigüe quién escribió ese ID.',
};

/** Stage of a dealership in a push. */
export function describePlace(place: Place): string {
  switch (place.at) {
    case 'waiting':
      return 'en espera';
    case 'intended':
      return 'por confirmar';
    case 'pushed':
      return 'espera su primera señal';
    case 'healthy':
      return 'bien';
    case 'sick':
      return `mal: ${SICK_WORDS[place.why]}`;
    case 'recalled':
      return 'por devolver';
    case 'returned':
      return place.why === null ? 'devuelto' : `devuelto: ${SICK_WORDS[place.why]}`;
    case 'skipped':
      return `no: ${SKIP_WORDS[place.why]}`;
    case 'left':
      return `queda como está: ${SKIP_WORDS[place.why]}`;
  }
}
