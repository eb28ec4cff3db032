/** Message to a client whose Spreadsheet has been created. */

/** The guide for clients. */
const GUIDE = 'docs/guia-cliente.md';

export function messageToClient(name: string, address: string): string {
  return [
    `Asunto: ${name}: su hoja de cálculo de la integración TECNOM está lista`,
    '',
    'Hola:',
    '',
    'Ya compartimos con usted la hoja de cálculo en la que se publican sus archivos:',
    address,
    '',
    'Para ponerla en marcha, con la cuenta de Google que ve la carpeta de las exportaciones:',
    '1. Abra la hoja de cálculo y espere a que aparezca el menú «Integración TECNOM».',
    '2. Elija «Instalar…». Google pide permisos: acéptelos todos. Como la integración no está verificada por Google, puede',
    '   aparecer un aviso antes: elija «Configuración avanzada» y continúe.',
    '3. Pegue el enlace de la carpeta, elija cada cuánto llegan los archivos y a quién avisar, y confirme.',
    '',
    `La guía completa acompaña este mensaje (${GUIDE}). Ante cualquier duda, responda este correo.`,
    '',
    'TECNOM',
  ].join('\n');
}

/** Message to a client who has to process files again: only people of the client can start a run. */
export function messageToRun(name: string, address: string): string {
  return [
    `Asunto: ${name}: por favor procese sus archivos de nuevo`,
    '',
    'Hola:',
    '',
    `Abra la hoja de cálculo (${address}) y elija en el menú «Integración TECNOM»:`,
    '- «Procesar ahora» para publicar lo nuevo sin esperar, o',
    '- «Reprocesar un archivo…» para publicar de nuevo uno que ya se publicó.',
    '',
    'Gracias.',
    'TECNOM',
  ].join('\n');
}
