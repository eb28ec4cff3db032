/**
 * Recognises Google's messages for people in English, Spanish and Portuguese, the languages of the users. Messages are in
 * the language of the account that runs the script, so codes are preferred where they suffice; docs/platform.md, P140.
 * If no source documents the Spanish or Portuguese message, the patterns match word stems that a translation very likely
 * contains.
 */

type Meaning =
  | 'quota'
  | 'tooFast'
  | 'crowded'
  | 'turnedOff'
  | 'denied'
  | 'mistaken'
  | 'noRoom'
  | 'noTab'
  | 'protected';

const WORDS: Readonly<Record<Meaning, readonly RegExp[]>> = {
  /** A daily quota is used up. https://developers.google.com/apps-script/guides/services/quotas */
  quota: [
    /too many times for one day|too much computer time|daily limit|quota.*(day|daily)|limit exceeded.*day|bandwidth quota/i,
    /demasiad\w+ (veces|tiempo|llamadas)\b.*\bd[ií]a|(l[ií]mite|cuota) diari|(cuota|l[ií]mite).*(al|por) d[ií]a\b/i,
    /(muit[ao]s?|excess\w+) (vezes|tempo|chamadas)\b.*\bdia|(limite|cota) di[áa]ri|(cota|limite).*por dia\b/i,
  ],
  /**
   * Calls are too frequent. This is not a daily quota.
   * https://ramblings.mcpher.com/database-abstraction-and-google-apps-script/backing-off-on-rate-limiting/
   */
  tooFast: [
    /rate ?limit|in a short time|times per second/i,
    /l[ií]mite de (frecuencia|velocidad|solicitudes)|en poco tiempo|por segundo/i,
    /limite de (taxa|velocidade|solicita[çc])|em pouco tempo|por segundo/i,
  ],
  /** Too many executions ask for a lock at once. https://github.com/googleworkspace/apps-script-oauth2/issues/207 */
  crowded: [/(too many|demasiad|muit|excess).*LockService/i],
  /** The API is off in the script's Cloud project. https://github.com/googleworkspace/apps-script-oauth2/issues/443 */
  turnedOff: [
    /has not been used in project|it is disabled|access not configured|cannot be used for API calls/i,
    /no se (ha usado|us[óo]) en el proyecto|est[áa] (in|des)habilitada/i,
    /não foi usada no projeto|est[áa] desativada/i,
  ],
  /** A permission is missing, or was withdrawn. */
  denied: [
    /permissions are not sufficient|do(es)? not have permission|authorization is required|access denied/i,
    /permisos\b.*no son suficientes|no (tiene|tienes|cuenta|dispone)\w* .*permiso|autorizaci[óo]n/i,
    /permiss(ões|oes)\b.*não são suficientes|não tem (a )?permissão|autoriza[çc][ãa]o/i,
  ],
  /** The request itself is wrong: an invalid address, or a text that is too long. */
  mistaken: [
    /invalid (e-?mail|argument)|no recipient|argument too large|storage quota/i,
    /(correo|e-?mail)[^.]*(no (es )?v[áa]lid|inv[áa]lid)|ning[úu]n destinatario|argumento (no v[áa]lido|inv[áa]lido|demasiado)|cuota de almacenamiento/i,
    /e-?mail[^.]*inv[áa]lid|nenhum destinat[áa]rio|argumento (inv[áa]lido|muito grande)|cota de armazenamento/i,
  ],
  /** The Spreadsheet has no room for more cells. */
  noRoom: [
    /above the limit of \d+ cells|exceeds? .*cell limit/i,
    /l[ií]mite de \d+ (de )?celdas|l[ií]mite de celdas/i,
    /limite de \d+ (de )?c[ée]lulas|limite de c[ée]lulas/i,
  ],
  /** A tab, or a part of it, does not exist. */
  noTab: [
    /unable to parse range|no (grid|sheet) with id|sheet.*not found|exceeds grid limits/i,
    /analizar el (rango|intervalo)|no hay .*(cuadr[ií]cula|hoja) con el id|no se encontr\S+ la hoja|l[ií]mites de la cuadr[ií]cula/i,
    /analisar o intervalo|(grade|p[áa]gina) com o (id|c[óo]digo)|p[áa]gina .*não encontrada|limites da grade/i,
  ],
  /** A person protected the tab, or a part of it, against this account. */
  protected: [/protected/i, /protegid|protecci[óo]n/i, /protegid|prote[çc][ãa]o/i],
};

/**
 * Whether Google's message has this meaning.
 *
 * @param detail - Google's message
 */
export function isOf(meaning: Meaning, detail: string): boolean {
  return WORDS[meaning].some((words) => words.test(detail));
}
