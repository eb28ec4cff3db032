/** Words for files of the folder that no tab shows. */
import type { Stranger } from '../../records/snapshot/resolve';
import type { Advice } from './advice';
import { counted, figure } from './advice';
import { columnWord } from './column';
import { everyMinutes } from './time';

/**
 * Why a file is not used.
 *
 * @param tab - the tab that its name means; null = none
 */
export function describeStranger(code: Stranger['code'], tab: string | null): Advice {
  switch (code) {
    case 'file/unknown-name':
      return {
        reason: 'El nombre de este archivo no corresponde a ninguna entidad.',
        todo: 'Si debe integrarse, use el nombre acordado, o agregue o corrija su fila en _Configuracion. Si no, ignórelo.',
      };
    case 'file/not-csv':
      return {
        reason: `El archivo tiene el nombre de ${tab}, pero no es un CSV.`,
        todo: 'Expórtelo o guárdelo como CSV en la misma carpeta.',
      };
    case 'file/google-sheet':
      return {
        reason: `El archivo tiene el nombre de ${tab}, pero es una hoja de cálculo de Google, no un CSV.`,
        todo: 'Copie el CSV original a la carpeta y desactive en Drive la opción de convertir los archivos subidos.',
      };
    case 'file/shortcut':
      return {
        reason: `Hay un acceso directo con el nombre de ${tab}; los accesos directos no se leen.`,
        todo: 'Guarde el archivo mismo en la carpeta.',
      };
  }
}

/** Says that an unused file may belong to an entity. */
export function describeCandidate(tab: string, name: string): Advice {
  return {
    reason: `En la carpeta está ${columnWord(name)}, que parece ser el archivo de ${tab}.`,
    todo: 'Si lo es, elija «Usarlo» en el panel, o escriba su nombre en _Configuracion.',
  };
}

/**
 * Why a file that could belong to an entity was not chosen.
 *
 * @param winner - name and ID of the file that is used
 */
export function describeLoser(tab: string, winner: { readonly name: string; readonly id: string }): Advice {
  return {
    reason: `Hay más de un archivo para ${tab}. Se usa el más nuevo: «${winner.name}» (ID ${winner.id}).`,
    todo: 'Deje un solo archivo por entidad en la carpeta.',
  };
}

/**
 * Note on a publication if the folder contains other files of the same entity.
 *
 * @param ids - IDs of the others
 */
export function describeRivals(ids: readonly string[]): string {
  const others = ids.length === 1 ? 'otro archivo' : `otros ${figure(ids.length)} archivos`;
  return `En la carpeta hay ${others} de esta entidad (ID ${ids.slice(0, 5).join(', ')}); se usó el más nuevo.`;
}

/**
 * One message instead of many, if many files at a time would each need a row.
 *
 * @param count - number of notes without a row
 */
export function describeMore(count: number): Advice {
  return {
    reason: `Hay ${counted(count, 'aviso más', 'avisos más')} sobre archivos de la carpeta que no se usan.`,
    todo: 'Use para la integración una carpeta que contenga solo los archivos acordados.',
  };
}

/**
 * Message if there are more subfolders than are followed.
 *
 * @param most - number of folders that are followed
 * @param left - number of folders that are not
 */
export function describeFolders(most: number, left: number): Advice {
  return {
    reason: `La carpeta tiene más de ${counted(most, 'subcarpeta', 'subcarpetas')}: lo que hay en ${counted(left, 'otra', 'otras')} no se mira.`,
    todo: 'Elija «Configurar…» e indique la carpeta que contiene solo los archivos exportados, o saque de ella las otras.',
  };
}

/** Message if Drive no longer shows the installed folder. */
export const LOST_FOLDER_ADVICE: Advice = {
  reason:
    'No se encuentra la carpeta de los archivos: fue borrada o esta cuenta ya no tiene permiso. Las hojas conservan sus datos.',
  todo: 'Restaure o comparta la carpeta, o elija «Configurar…» e indique la carpeta nueva.',
};

/**
 * Message if the daily time for automatic runs is nearly used up.
 *
 * @param minutes - between two runs from now on
 */
export function describeShortTime(minutes: number): Advice {
  return {
    reason:
      'Hoy se usó casi todo el tiempo que Google da por día a las revisiones automáticas. ' +
      `Hasta que se renueve, la carpeta se revisa ${everyMinutes(minutes)}.`,
    todo: 'No hace falta hacer nada. Si tiene prisa, elija «Procesar ahora».',
  };
}
