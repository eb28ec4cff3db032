/**
 * Sentences of Google's services that depend on the account's language, as it was seen to put them.
 *
 * Seen in the wild: those marked `seen`, most in RomainVialard/ErrorHandler (`src/ErrorHandler.gs.js`), which gathered
 * what users of an add-on met in forty languages; others in users' notes (docs/platform.md, P140). For the rest no
 * source was found; they are our own words, so that nothing relies on English where English is not promised.
 */
import type { Language } from './language';

/** A sentence in English, and in the other languages with `$1`, `$2` for what its groups hold. */
interface Sentence {
  readonly english: RegExp;
  readonly words: Readonly<Record<Exclude<Language, 'en'>, string>>;
  readonly seen: boolean;
}

export const SENTENCES: readonly Sentence[] = [
  {
    english: /We're sorry, a server error occurred\. Please wait a bit and try again\./,
    words: {
      es: 'Lo sentimos, se produjo un error en el servidor. Aguarde un momento e inténtelo de nuevo.',
      pt: 'Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente.',
    },
    seen: true,
  },
  {
    english: /Service invoked too many times for one day: ([^.]*)\./,
    words: {
      es: 'Servicio solicitado demasiadas veces en un mismo día: $1.',
      pt: 'Serviço chamado muitas vezes no mesmo dia: $1.',
    },
    seen: true,
  },
  {
    english: /failed with error: Empty response/,
    words: { es: 'failed with error: Respuesta vacía', pt: 'failed with error: Resposta vazia' },
    seen: true,
  },
  {
    english: /Specified permissions are not sufficient to call ([\w.]+)\. Required permissions: ([\s\S]*)/,
    words: {
      es: 'Los permisos especificados no son suficientes para llamar a $1. Permisos necesarios: $2',
      pt: 'As permissões especificadas não são suficientes para chamar $1. Permissões necessárias: $2',
    },
    seen: true,
  },
  {
    english:
      /You are trying to edit a protected cell or object\. Please contact the spreadsheet owner to remove protection if you need to edit\./,
    words: {
      es: 'Estás intentando modificar una celda o un objeto protegido. Si necesitas realizar cambios, comunícate con el propietario de la hoja de cálculo para que quite la protección.',
      pt: 'Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.',
    },
    seen: true,
  },
  {
    english: /Invalid email: /,
    words: { es: 'El correo electrónico no es válido: ', pt: 'E-mail inválido: ' },
    seen: true,
  },
  {
    english: /Failed to send email: no recipient/,
    words: {
      es: 'No se pudo enviar el correo electrónico: no hay ningún destinatario',
      pt: 'Falha ao enviar o e-mail: nenhum destinatário',
    },
    seen: false,
  },
  {
    english: /Service timed out: (\w+)/,
    words: {
      es: 'Se agotó el tiempo de espera del servicio: $1',
      pt: 'O tempo limite do serviço se esgotou: $1',
    },
    seen: false,
  },
  {
    english: /Timeout: (http)/,
    words: { es: 'Se agotó el tiempo de espera: $1', pt: 'O tempo limite se esgotou: $1' },
    seen: false,
  },
  {
    english: /There are too many LockService operations against the same script\./,
    words: {
      es: 'Hay demasiadas operaciones de LockService en la misma secuencia de comandos.',
      pt: 'Há muitas operações do LockService no mesmo script.',
    },
    seen: false,
  },
  {
    english: /Lock timeout: another process was holding the lock for too long\./,
    words: {
      es: 'Se agotó el tiempo de espera del bloqueo: otro proceso lo tuvo demasiado tiempo.',
      pt: 'O tempo limite do bloqueio se esgotou: outro processo o manteve por muito tempo.',
    },
    seen: false,
  },
  {
    english:
      /This action would increase the number of cells in the workbook above the limit of (\d+) cells\./,
    words: {
      es: 'Con esta acción, la cantidad de celdas del libro superaría el límite de $1 celdas.',
      pt: 'Esta ação aumentaria o número de células da pasta de trabalho acima do limite de $1 células.',
    },
    seen: false,
  },
  {
    english: /Unable to parse range: /,
    words: { es: 'No se puede analizar el rango: ', pt: 'Não foi possível analisar o intervalo: ' },
    seen: false,
  },
  {
    english: /No grid with id: (\d+)/,
    words: {
      es: 'No hay ninguna cuadrícula con el ID $1',
      pt: 'Não há nenhuma grade com o código $1',
    },
    seen: false,
  },
  {
    english: /No sheet with id: (\d+)/,
    words: { es: 'No hay ninguna hoja con el ID $1', pt: 'Não há nenhuma página com o código $1' },
    seen: false,
  },
  {
    english: /Range (\(.*\)) exceeds grid limits\. Max rows: (\d+), max columns: (\d+)/,
    words: {
      es: 'El rango $1 supera los límites de la cuadrícula. Cantidad máxima de filas: $2, de columnas: $3',
      pt: 'O intervalo $1 excede os limites da grade. Máximo de linhas: $2, de colunas: $3',
    },
    seen: false,
  },
  {
    english:
      /This script has too many triggers\. Triggers must be deleted from the script before more can be added\./,
    words: {
      es: 'Esta secuencia de comandos tiene demasiados activadores. Borre algunos antes de agregar otros.',
      pt: 'Este script tem muitos acionadores. Exclua alguns antes de adicionar outros.',
    },
    seen: false,
  },
  {
    english: /Sheet (\d+) not found\./,
    words: { es: 'No se encontró la hoja $1.', pt: 'Página $1 não encontrada.' },
    seen: false,
  },
];
