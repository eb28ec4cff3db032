/** HTML out of text: whatever is put into a template is escaped, unless it is HTML already. */

/** A piece of HTML that is safe to be put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

/**
 * Tag of templates.
 *
 * @param texts - written in the source
 * @param parts - text, which is escaped, or HTML
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => (index === 0 ? '' : toHtml(parts[index - 1])) + text).join(''));
}

function toHtml(part: Part | undefined): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(toHtml).join('');
  return escapeText(String(part ?? ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also shows what would move the rest of the line: control characters and marks of direction. */
function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '·')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
