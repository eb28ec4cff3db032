/** Why Google could not be asked, and what to do. */
import type { GoogleTrouble } from '../ports/google-error';

export const TROUBLE_WORDS: Readonly<Record<GoogleTrouble, string>> = {
  busy: 'Google responde con demora o se agotó el cupo. Espere unos minutos y repita el comando.',
  offline: 'No se pudo llegar a Google. Verifique la conexión y repita el comando.',
  login: 'No se pudo entrar con esta cuenta. Ejecute «fleet login» de nuevo.',
  off: 'La API no está activada para esta cuenta. «fleet doctor» dice cuál y dónde se activa.',
  refused: 'Google no acepta el pedido.',
};
