import { LANGUAGES, type Language } from '../../local/google/language/language';
import { SENTENCES } from '../../local/google/language/sentences';
import { translate } from '../../local/google/language/translate';
import type { FailureKind } from '../../src/core/ground/ports/service-error';
import { failure } from '../../src/google/failure';

/** What Google answers: status (null = none) and words. */
type Said = readonly (readonly [number | null, string])[];

/** Words marked with * were found; the others are what a translation can hardly do without. */
const SAID: Readonly<Record<FailureKind, Readonly<Record<Language, Said>>>> = {
  transient: {
    en: [
      [null, "We're sorry, a server error occurred. Please wait a bit and try again."],
      [null, 'Service timed out: Spreadsheets'],
      [null, 'API call to sheets.spreadsheets.get failed with error: Empty response'],
      [
        null,
        'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
      ],
      [null, 'DNS error: https://www.googleapis.com/drive/v3/files/x'],
      [null, 'Unable to talk to trigger service'],
      [403, 'User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.'],
      [429, "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'"],
      [503, 'The service is currently unavailable.'],
    ],
    es: [
      // * RomainVialard/ErrorHandler: es, es_419
      [
        null,
        'Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.',
      ],
      [null, 'Lo sentimos, se produjo un error en el servidor. Aguarde un momento e inténtelo de nuevo.'],
      [null, 'API call to sheets.spreadsheets.get failed with error: Respuesta vacía'],
      [null, 'No es posible ponerse en contacto con el servicio de activación.'],
      [null, 'Se agotó el tiempo de espera del servicio: Spreadsheets'],
      [null, 'Servicio solicitado demasiadas veces en poco tiempo: urlfetch.'],
      [null, 'Error de DNS: https://www.googleapis.com/drive/v3/files/x'],
      [403, 'Se superó el límite de frecuencia de solicitudes.'],
      [429, 'Se superó la cuota de solicitudes por minuto.'],
      [503, 'El servicio no está disponible en este momento.'],
    ],
    pt: [
      // * RomainVialard/ErrorHandler: pt
      [null, 'Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente.'],
      [null, 'API call to sheets.spreadsheets.get failed with error: Resposta vazia'],
      [null, 'Erro de serviço: Spreadsheets'],
      [null, 'O tempo limite do serviço se esgotou: Spreadsheets'],
      [null, 'Serviço chamado muitas vezes em pouco tempo: urlfetch.'],
      [null, 'Erro de DNS: https://www.googleapis.com/drive/v3/files/x'],
      [403, 'Limite de taxa excedido.'],
      [429, 'A cota de solicitações por minuto foi excedida.'],
      [503, 'O serviço não está disponível no momento.'],
    ],
  },
  quota: {
    en: [
      [null, 'Service invoked too many times for one day: urlfetch.'],
      [null, 'Service using too much computer time for one day'],
      [403, 'Daily Limit Exceeded. The quota will be reset at midnight Pacific Time.'],
    ],
    es: [
      // * RomainVialard/ErrorHandler: es
      [null, 'Servicio solicitado demasiadas veces en un mismo día: email.'],
      [null, 'El servicio utiliza demasiado tiempo de procesamiento en un día'],
      [403, 'Se superó el límite diario.'],
    ],
    pt: [
      // * RomainVialard/ErrorHandler: pt
      [null, 'Serviço chamado muitas vezes no mesmo dia: email.'],
      [null, 'O serviço usa muito tempo de computador em um dia'],
      [403, 'Limite diário excedido.'],
    ],
  },
  disabled: {
    en: [
      [403, 'Google Drive API has not been used in project 730183921234 before or it is disabled.'],
      [403, 'Access Not Configured. The API (Drive API) is not enabled for your project.'],
      [403, 'Project 7 is not found and cannot be used for API calls.'],
    ],
    es: [[403, 'La API de Google Drive no se ha usado en el proyecto 730183921234 o está inhabilitada.']],
    pt: [[403, 'A Google Drive API não foi usada no projeto 730183921234 ou está desativada.']],
  },
  denied: {
    en: [
      [null, 'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: x'],
      [
        null,
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      ],
      [null, 'You do not have permission to call UrlFetchApp.fetch'],
      [400, 'Invalid requests[0].updateCells: You are trying to edit a protected cell or object.'],
      [401, 'Invalid Credentials'],
      [403, 'The caller does not have permission'],
    ],
    es: [
      // * users' notes, and RomainVialard/ErrorHandler: es, es_MX
      [null, 'Los permisos especificados no son suficientes para llamar a ScriptApp.getProjectTriggers'],
      [null, 'No dispones del permiso necesario para acceder al documento solicitado.'],
      [null, 'Se necesita autorización para realizar esa acción.'],
      [400, 'Invalid data[0]: Estás intentando modificar una celda o un objeto protegido.'],
      [400, 'Invalid data[0]: Estás intentando editar una celda o un objeto protegidos.'],
      [401, 'Las credenciales no son válidas'],
      [403, 'No tiene permiso'],
    ],
    pt: [
      // * users' notes, and RomainVialard/ErrorHandler: pt
      [null, 'As permissões especificadas não são suficientes para chamar ScriptApp.getProjectTriggers.'],
      [null, 'É necessária autorização para executar esta ação. Execute o script novamente.'],
      [400, 'Invalid data[0]: Você está tentando editar uma célula ou um objeto protegido.'],
      [401, 'Credenciais inválidas'],
      [403, 'Sem permissão'],
    ],
  },
  missing: {
    en: [
      [404, 'File not found: 1abc.'],
      [400, "Unable to parse range: '_Manifiesto'!A1:T120"],
      [400, 'Invalid requests[3].copyPaste: No grid with id: 7'],
      [400, 'Invalid requests[0].updateSheetProperties: No sheet with id: 7'],
      [400, "Range ('_carga'!A50:B60) exceeds grid limits. Max rows: 40, max columns: 2"],
    ],
    es: [
      [404, 'No se encontró el archivo: 1abc.'],
      [400, "No se puede analizar el rango: '_Manifiesto'!A1:T120"],
      [400, 'Invalid requests[3].copyPaste: No hay ninguna cuadrícula con el ID 7'],
      [400, "El rango ('_carga'!A50:B60) supera los límites de la cuadrícula."],
    ],
    pt: [
      [404, 'Arquivo não encontrado: 1abc.'],
      [400, "Não foi possível analisar o intervalo: '_Manifiesto'!A1:T120"],
      [400, 'Invalid requests[3].copyPaste: Não há nenhuma grade com o código 7'],
      [400, "O intervalo ('_carga'!A50:B60) excede os limites da grade."],
    ],
  },
  full: {
    en: [
      [
        400,
        'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      ],
    ],
    es: [[400, 'Con esta acción, la cantidad de celdas del libro superaría el límite de 10000000 celdas.']],
    pt: [[400, 'Esta ação aumentaria o número de células acima do limite de 10000000 células.']],
  },
  invalid: {
    en: [
      [400, 'Invalid requests[0].updateCells: no such field'],
      [null, 'Invalid email: nobody'],
      [null, 'Argument too large: value'],
    ],
    es: [
      [400, 'Invalid requests[0].updateCells: no existe ese campo'],
      // * RomainVialard/ErrorHandler: es
      [null, 'El correo electrónico no es válido: nobody'],
      [null, 'Argumento demasiado grande: value'],
    ],
    pt: [
      [400, 'Invalid requests[0].updateCells: esse campo não existe'],
      // * RomainVialard/ErrorHandler: pt
      [null, 'E-mail inválido: nobody'],
      [null, 'Argumento muito grande: value'],
    ],
  },
};

const CASES = Object.entries(SAID).flatMap(([kind, byLanguage]) =>
  LANGUAGES.flatMap((language) =>
    byLanguage[language].map(([status, words]) => ({ kind, language, status, words })),
  ),
);

describe('a failure is told rightly in every language', () => {
  it.each(CASES)('$kind, in $language: $status «$words»', ({ kind, status, words }) => {
    expect(failure('sheets', status, words).kind).toBe(kind);
  });
});

/** One sentence for each pattern of the embedded Google's translations, with the status that it comes with. */
const SPOKEN: Said = [
  [null, "We're sorry, a server error occurred. Please wait a bit and try again."],
  [null, 'Service invoked too many times for one day: urlfetch.'],
  [null, 'API call to drive.files.list failed with error: Empty response'],
  [null, 'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: x'],
  [
    400,
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  ],
  [null, 'Invalid email: nobody'],
  [null, 'Failed to send email: no recipient'],
  [null, 'Service timed out: LockService'],
  [null, 'Timeout: https://www.googleapis.com/'],
  [null, 'There are too many LockService operations against the same script.'],
  [null, 'Lock timeout: another process was holding the lock for too long.'],
  [400, 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'],
  [400, "Unable to parse range: 'x'!A1"],
  [400, 'Invalid requests[3].copyPaste: No grid with id: 7'],
  [400, 'Invalid requests[0].updateSheetProperties: No sheet with id: 7'],
  [400, "Range ('_carga'!A50:B60) exceeds grid limits. Max rows: 40, max columns: 2"],
  [
    null,
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  ],
  [null, 'Sheet 7 not found.'],
];

describe('what the embedded Google says', () => {
  it('is all here', () => {
    const unheard = SENTENCES.filter(({ english }) => !SPOKEN.some(([, words]) => english.test(words)));
    expect(unheard.map(({ english }) => english.source)).toEqual([]);
  });

  it.each(SPOKEN)('%p «%s» is the same failure in Spanish and in Portuguese', (status, words) => {
    const kinds = LANGUAGES.map((language) => failure('x', status, translate(words, language)).kind);
    expect(new Set(LANGUAGES.map((language) => translate(words, language))).size).toBe(LANGUAGES.length);
    expect(new Set(kinds).size).toBe(1);
  });
});

describe('codes are asked before words', () => {
  it.each([
    [403, { errors: [{ reason: 'userRateLimitExceeded' }] }, 'transient'],
    [403, { errors: [{ reason: 'sharingRateLimitExceeded' }] }, 'transient'],
    [403, { errors: [{ reason: 'dailyLimitExceeded' }] }, 'quota'],
    [403, { errors: [{ reason: 'storageQuotaExceeded' }] }, 'full'],
    [403, { errors: [{ reason: 'downloadQuotaExceeded' }] }, 'quota'],
    [403, { status: 'PERMISSION_DENIED', errors: [{ reason: 'accessNotConfigured' }] }, 'disabled'],
    [403, { status: 'PERMISSION_DENIED', details: [{ reason: 'SERVICE_DISABLED' }] }, 'disabled'],
    [403, { errors: [{ reason: 'insufficientFilePermissions' }] }, 'denied'],
    [403, { status: 'PERMISSION_DENIED' }, 'denied'],
    [429, { details: [{ reason: 'RATE_LIMIT_EXCEEDED' }] }, 'transient'],
    [404, { errors: [{ reason: 'constructor' }] }, 'missing'],
  ] as const)('%d with %j is %s, whatever the words', (status, answer, kind) => {
    const body = JSON.stringify({ error: { code: status, message: 'слова', ...answer } });
    expect(failure('urlfetch', status, body)).toMatchObject({ kind, detail: 'слова' });
  });

  it.each([null, 429, 500, 502, 503, 504])('an unknown failure with status %p is passing', (status) => {
    expect(failure('drive.files.list', status, 'Что-то пошло не так').kind).toBe('transient');
  });
});
