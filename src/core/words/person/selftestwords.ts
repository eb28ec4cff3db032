/** Words for each check of «Diagnóstico»: what it checks, what its failure means, and what to do. */
import { SERVICES_STEPS } from '../terms/services';

interface Words {
  /** What is checked, as a sentence that is true if the check passes. */
  readonly name: string;
  /** What a failure means, and what to do. */
  readonly todo: string;
}

const SEND = 'Envíe este informe a TECNOM antes de seguir.';
const CHANGED = `Google cambia textos al escribirlos, y los datos podrían no quedar iguales al archivo. ${SEND}`;
const UNREADABLE =
  'No se pueden leer los archivos. Pida a quien creó la carpeta que la comparta con esta cuenta como editor, y repita el diagnóstico.';
const OTHERWISE = `Google responde de otra manera que la prevista. ${SEND}`;

export const SELF_TEST_WORDS: Readonly<Record<string, Words>> = {
  D01: {
    name: 'Solo una ejecución trabaja a la vez.',
    todo: `Dos ejecuciones podrían superponerse. ${SEND}`,
  },
  D02: {
    name: 'Hay lugar para recordar lo que se hizo.',
    todo:
      'La memoria de la integración está casi llena o no guarda bien; podría volver a publicar archivos. ' +
      SEND,
  },
  D03: {
    name: 'Todos los permisos están aceptados.',
    todo: 'Elija «Configurar…» (o «Instalar…») y acepte los permisos que faltan; marque todas las casillas.',
  },
  D04: {
    name: 'La hora es la de la zona horaria de la hoja de cálculo.',
    todo: `Las horas de las hojas podrían no ser las correctas. ${SEND}`,
  },
  D05: {
    name: 'La revisión automática está activada una sola vez.',
    todo: 'La carpeta no se revisa sola, o se revisa dos veces. Elija «Configurar…» con la cuenta que instaló.',
  },
  D06: {
    name: 'Quedan correos de aviso para hoy.',
    todo: 'Hoy no saldrán más avisos por correo. Mañana se renuevan; mire el panel mientras tanto.',
  },
  D07: { name: 'Todas las letras se leen sin cambios.', todo: CHANGED },
  D10: { name: 'Google avisa cuando un archivo no existe.', todo: OTHERWISE },
  D11: {
    name: 'La lista de la carpeta trae todos los datos de cada archivo.',
    todo: `Un archivo nuevo podría pasar inadvertido. ${SEND}`,
  },
  D12: { name: 'Las carpetas con muchos archivos se leen enteras.', todo: OTHERWISE },
  D40: {
    name: 'Un archivo se encuentra también cuando la lista de la carpeta llega incompleta.',
    todo: `Un archivo que está en la carpeta podría darse por faltante. ${SEND}`,
  },
  D13: { name: 'El contenido de los archivos se puede leer.', todo: UNREADABLE },
  D14: {
    name: 'Los archivos grandes se leen por partes.',
    todo: `Los archivos grandes podrían no procesarse. ${SEND}`,
  },
  D15: { name: 'Lo que se lee es igual al archivo, byte por byte.', todo: CHANGED },
  D16: { name: 'Google avisa cuando un archivo ya no está.', todo: OTHERWISE },
  D32: {
    name: 'Lo que se lee por partes es, entero, la versión que figura en la lista.',
    todo: `Ningún archivo se publicaría. ${SEND}`,
  },
  D33: { name: 'Google dice si entrega el contenido anterior de un archivo.', todo: OTHERWISE },
  D34: {
    name: 'Se pueden guardar versiones anteriores en el Drive de esta cuenta.',
    todo:
      'Las hojas se publican igual, pero sus versiones anteriores podrían no guardarse. Verifique que quede espacio en ' +
      `el Drive de esta cuenta y repita el diagnóstico. ${SEND}`,
  },
  D35: {
    name: 'Lo que ya no hace falta guardar se borra.',
    todo: `Las versiones guardadas podrían ocupar cada vez más espacio en el Drive de esta cuenta. ${SEND}`,
  },
  D19: {
    name: 'Se puede escribir en esta hoja de cálculo.',
    todo: 'Verifique que esta cuenta pueda editar la hoja de cálculo y que quede lugar en ella; después repita el diagnóstico.',
  },
  D20: {
    name: 'Los textos quedan iguales al escribirlos por partes (00123, =1+1, 01/02/24).',
    todo: CHANGED,
  },
  D21: { name: 'Los textos quedan iguales al escribirlos de una vez.', todo: CHANGED },
  D22: { name: 'Los textos quedan iguales al copiarlos de hoja a hoja.', todo: CHANGED },
  D23: { name: 'Entra una celda de 50.000 letras.', todo: OTHERWISE },
  D42: {
    name: 'También los caracteres raros quedan iguales.',
    todo: `Las celdas que los tengan no quedarán iguales al archivo; lo demás, sí. ${SEND}`,
  },
  D24: { name: 'Al reemplazar, no quedan restos de los datos anteriores.', todo: OTHERWISE },
  D25: { name: 'Se puede leer una hoja sin conocer su tamaño.', todo: OTHERWISE },
  D26: { name: 'Google rechaza lo que no se puede escribir, y lo dice.', todo: OTHERWISE },
  D27: {
    name: 'Un cambio se hace entero o no se hace.',
    todo: `Una hoja podría quedar a medio actualizar. ${SEND}`,
  },
  D28: {
    name: 'Al publicar, la hoja conserva su identidad.',
    todo: `Lo que está enlazado a las hojas podría perderse. ${SEND}`,
  },
  D43: {
    name: 'Una hoja que alguien convirtió en tabla se puede volver a escribir.',
    todo: `No convierta las hojas en tablas: dejarían de actualizarse. ${SEND}`,
  },
  D46: { name: 'Se leen muchas hojas de una vez.', todo: OTHERWISE },
  D50: {
    name: 'Google rechaza un cambio que llega tarde.',
    todo: `Un cambio viejo podría aparecer después de uno nuevo. ${SEND}`,
  },
  D29: { name: 'Entran 2 MB en un solo envío.', todo: `Los archivos grandes podrían no procesarse. ${SEND}` },
  D30: {
    name: 'Una hoja grande se copia entera.',
    todo: `Los archivos grandes podrían no procesarse. ${SEND}`,
  },
  D31: {
    name: 'Las hojas temporales del diagnóstico se borraron.',
    todo: 'Borre a mano las hojas ocultas _diagnostico y _diagnostico 2.',
  },
  D38: {
    name: 'Los servicios de Drive y de Hojas de cálculo están activados.',
    todo: SERVICES_STEPS,
  },
  D39: { name: 'Google dice con un código qué falló, en cualquier idioma.', todo: OTHERWISE },
  D41: {
    name: 'Las tablas de letras llegaron enteras.',
    todo: `Se leerían otras letras que las del archivo. Vuelva a instalar el código y repita el diagnóstico. ${SEND}`,
  },
  D44: { name: 'Un cambio en _Configuracion se toma en la revisión siguiente.', todo: OTHERWISE },
  D45: {
    name: 'La integración arranca rápido.',
    todo: `Cada revisión gasta mucho del tiempo que Google da por día. ${SEND}`,
  },
};

/** Checks that the page of the diagnosis runs itself after it has opened. The advice applies until they have run. */
export const PAGE_TEST_WORDS: Readonly<Record<string, Words>> = {
  D36: {
    name: 'Las ventanas de la integración funcionan.',
    todo:
      'Las ventanas podrían quedar en blanco. Use «Instalar sin ventana…», «Ver estado» y «Procesar ahora», ' +
      'que no las necesitan, y avise a TECNOM.',
  },
  D37: {
    name: 'Las ventanas trabajan con la misma cuenta que el menú.',
    todo:
      'En este navegador hay varias cuentas de Google abiertas. Abra la hoja de cálculo en una ventana privada (de incógnito) ' +
      'y entre allí solo con la cuenta de la integración.',
  },
};
