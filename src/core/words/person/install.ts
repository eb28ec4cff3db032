/** Messages of installation and removal. */
import { LIMITS } from '../../ground/limits';
import { figure } from '../terms/advice';
import { everyMinutes } from '../terms/time';
import { ACCOUNT } from './account';

export const INSTALL = {
  title: 'Integración TECNOM',
  ask: (account: string | null) =>
    `${account === null ? '' : `${ACCOUNT.installs(account)}. `}` +
    'Pegue el enlace de la carpeta de Google Drive donde se sincronizan los archivos CSV ' +
    '(ábrala en Drive y copie la dirección del navegador).',
  busy:
    'En este momento se están procesando archivos, u otra persona está instalando o desinstalando. ' +
    'Espere unos minutos y vuelva a intentarlo.',
  cancelled: 'No se instaló nada.',
  noLink:
    'Ese texto no parece el enlace de una carpeta de Google Drive. Abra la carpeta en el navegador, ' +
    'copie la dirección completa y vuelva a elegir «Instalar…».',
  notFound:
    'Con esta cuenta no se puede ver esa carpeta. Verifique que el enlace sea correcto y que la carpeta ' +
    'esté en esta cuenta de Google o compartida con ella.',
  notFolder: (name: string) =>
    `«${name}» no es una carpeta. Copie el enlace de la carpeta que contiene los archivos CSV.`,
  byAnother: (account: string) =>
    `La integración ya está instalada por ${account}. Para cambiarla, esa persona debe elegir primero ` +
    '«Desinstalar…» con su cuenta.',
  copy:
    'Esta hoja de cálculo es una copia de otra que ya está instalada; para que los datos no se dupliquen, aquí no se procesa ' +
    'nada. Si quiere usar la copia como una hoja de cálculo nueva, borre en _Configuracion el valor de «Hoja de cálculo» y elija ' +
    '«Instalar…» otra vez.',
  done: (folder: string) =>
    `Listo. La carpeta «${folder}» se revisa ${everyMinutes(LIMITS.triggerMinutes)}, y cada archivo nuevo reemplaza por completo su hoja. ` +
    'El resultado de cada archivo queda en la hoja _Manifiesto. Si no quiere esperar, elija «Procesar ahora».',
  settingsLost:
    'Los avisos y la frecuencia no se pudieron guardar: elija «Configurar…» y guárdelos de nuevo.',
  removed:
    'La revisión automática quedó desactivada. Las hojas y los archivos quedan como están. ' +
    'Para volver a activarla, elija «Instalar…».',
  removedOf: (account: string) =>
    `La revisión automática que instaló ${account} quedó desactivada. Las hojas y los archivos quedan como están, y las ` +
    'versiones anteriores que se guardaron, en el Drive de esa cuenta: para borrarlas, esa persona debe elegir ' +
    '«Desinstalar…» con su cuenta. Para volver a activarla, elija «Instalar…».',
  nothingToRemove: 'Con esta cuenta no había ninguna revisión automática activada.',
} as const;

/** Messages about kept versions when the integration is removed. */
export const DISCARD = {
  ask: (versions: number) =>
    `En su Google Drive ${versions === 1 ? 'queda 1 versión anterior guardada' : `quedan ${figure(versions)} versiones anteriores guardadas`}, ` +
    'en una carpeta oculta que solo esta integración puede leer. ¿Quiere borrarlas para siempre? Si no, quedan ahí y ' +
    'ocupan espacio; si esta cuenta vuelve a instalar, se pueden restaurar.',
  done: 'Se borraron las versiones guardadas.',
  unfinished:
    'No se pudieron borrar todas las versiones guardadas. Espere unos minutos y elija «Desinstalar…» otra vez.',
  unseen:
    'Si había versiones anteriores guardadas, quedan en su Google Drive: en este momento no se pudieron ver. Para ' +
    'borrarlas, espere unos minutos y elija «Desinstalar…» otra vez.',
} as const;

/** Messages of «Olvidar instalación…». */
export const FORGET = {
  ask:
    'Se desactiva la revisión automática y se borra lo que la integración recuerda de esta hoja de cálculo. Las hojas, los ' +
    'archivos y _Configuracion quedan como están. Úselo solo si «Desinstalar…» no basta, por ejemplo cuando la cuenta ' +
    'que instaló ya no existe. ¿Continuar?',
  done:
    'Listo. La integración ya no recuerda ninguna instalación. Las versiones anteriores que se guardaron quedan en el ' +
    'Drive de la cuenta que instaló. Para volver a activarla, elija «Instalar…» con la cuenta ' +
    'que la va a usar.',
} as const;
