/** `docs/mensajes.md`: every message with its code, out of the words of the product itself. */
import { contentSections } from './contents';
import type { Entry, Section } from './entry';
import { fileSections } from './files';
import { standingSections } from './standing';

const HEAD = [
  '# Mensajes',
  '',
  'Cada mensaje de la integración: su código, qué dice y qué hacer. Los números, nombres y fechas son de ejemplo. Los',
  'códigos no cambian de una versión a otra; las palabras pueden cambiar.',
  '',
  'Esta página se genera del programa con `node scripts/make-messages.mjs`; no la edite a mano.',
  '',
];

const NOTHING = 'No hace falta hacer nada.';

/** The page as Markdown. */
export function messagesPage(): string {
  const sections = [...fileSections(), ...contentSections(), ...standingSections()];
  return [...HEAD, ...sections.flatMap(linesOf)].join('\n');
}

function linesOf({ title, intro, entries }: Section): string[] {
  const head = ['| código | qué dice | qué hacer |', '| --- | --- | --- |'];
  return [`## ${title}`, '', intro, '', ...head, ...entries.map(rowOf), ''];
}

function rowOf({ code, reason, todo }: Entry): string {
  return ['', `\`${code}\``, cell(reason ?? ''), cell(todo ?? NOTHING), ''].join(' | ').trim();
}

/** On one line, and nothing that Markdown would take for a column or an element. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s+/g, ' ');
}
