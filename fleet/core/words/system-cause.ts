/** What is wrong with a dealership's integration itself, in words for operations. */
import type { ProblemCode } from '../../../src/core/judge/status/problems';
import type { Told } from './told';

export const SYSTEM_CAUSES: Readonly<Record<ProblemCode, Told>> = {
  'system/no-folder': {
    what: 'No se ve la carpeta de los archivos.',
    todo: 'El concesionario debe restaurarla o compartirla de nuevo con la cuenta que instaló.',
  },
  'system/manifest-blocked': {
    what: 'Alguien protegió _Manifiesto: no se publica nada.',
    todo: 'Quite la protección de esa hoja.',
  },
  'system/status-blocked': {
    what: 'Alguien protegió _Estado: no se publica nada.',
    todo: 'Quite la protección de esa hoja.',
  },
  'system/disabled': {
    what: 'Google no activó Drive o Sheets para el script.',
    todo: 'Active los servicios como indica docs/deploy.md.',
  },
  'system/failing': {
    what: 'Hace horas que Google no deja trabajar.',
    todo: 'Si mañana sigue igual, pida el informe de «Diagnóstico».',
  },
  'system/trigger-gone': {
    what: 'Falta el reloj: nadie mira la carpeta.',
    todo: 'La cuenta que instaló debe elegir «Configurar…».',
  },
  'system/authorisation': {
    what: 'Google pide autorizar de nuevo.',
    todo: 'La cuenta que instaló debe elegir «Configurar…» y aceptar los permisos.',
  },
  'system/silent': {
    what: 'El reloj no se ejecuta; solo personas.',
    todo: 'La cuenta que instaló debe elegir «Configurar…».',
  },
  'system/short-time': { what: 'Se acabó casi todo el tiempo del día; revisa cada 30 minutos.', todo: '' },
  'system/mail-quota': {
    what: 'No salen los avisos por correo: la cuenta ya usó los de hoy, o Google no los acepta.',
    todo: '',
  },
  'system/chat': {
    what: 'No salen los avisos por chat.',
    todo: 'Alguien del concesionario debe pegar de nuevo la dirección del chat en _Configuracion.',
  },
  'configuration/mistakes': {
    what: 'Hay celdas de _Configuracion que no se entienden.',
    todo: 'Vea la columna Revisión de esa hoja.',
  },
  'versions/permission': {
    what: 'Falta el permiso para guardar versiones.',
    todo: 'La cuenta que instaló debe elegir «Configurar…» una vez.',
  },
  'versions/drive-full': {
    what: 'El Drive de la cuenta está lleno: no se guardan versiones.',
    todo: 'El concesionario debe liberar lugar.',
  },
  'versions/room': {
    what: 'Se llenó el lugar previsto para versiones.',
    todo: 'Si hacen falta más, aumente el límite en _Configuracion.',
  },
  'versions/failing': { what: 'No se pueden guardar versiones.', todo: 'Pida el informe de «Diagnóstico».' },
};
