/** A cursor over text that remembers the next delimiter and line end, so that cutting stays linear. */
import { LINES, type Syntax } from './syntax';

/** Finds the delimiters and line ends of one text; cheap as long as the positions go forward. */
export class Scan {
  /** Kept for ever: V8 loses its optimisation of the methods of a class that has no instance. */
  static readonly kept = new Scan('', LINES);
  readonly text: string;
  readonly syntax: Syntax;
  private delimiterAt = -2;
  private delimiterFrom = 0;
  private quoteAt = -2;
  private quoteFrom = 0;
  private lineAt = -2;
  private lineFrom = 0;

  constructor(text: string, syntax: Syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  /** Position of the first delimiter at or after a position, or the length of the text. */
  delimiter(from: number): number {
    if (this.delimiterAt === -2 || from < this.delimiterFrom || from > this.delimiterAt) {
      const { delimiter } = this.syntax;
      const found = delimiter === '' ? -1 : this.text.indexOf(delimiter, from);
      this.delimiterAt = found === -1 ? this.text.length : found;
    }
    this.delimiterFrom = from;
    return this.delimiterAt;
  }

  /** Position of the first quote at or after a position, or the length of the text. */
  quote(from: number): number {
    if (this.quoteAt === -2 || from < this.quoteFrom || from > this.quoteAt) {
      const { quote } = this.syntax;
      this.quoteAt = quote === '' ? this.text.length : orLength(this.text.indexOf(quote, from), this.text);
    }
    this.quoteFrom = from;
    return this.quoteAt;
  }

  /** Position of the first line end at or after a position, or the length of the text. */
  line(from: number): number {
    if (this.lineAt === -2 || from < this.lineFrom || from > this.lineAt) {
      this.lineAt = this.findLine(from);
    }
    this.lineFrom = from;
    return this.lineAt;
  }

  /** Position after the line end at a position. */
  afterLine(at: number): number {
    const { text } = this;
    if (at >= text.length) return at;
    return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
  }

  /** Position after a number of lines, or the length of the text. */
  afterLines(from: number, lines: number): number {
    let at = from;
    for (let line = 0; line < lines && at < this.text.length; line += 1)
      at = this.afterLine(this.findLine(at));
    return at;
  }

  /** Position after all consecutive delimiters at a position. */
  skipRun(from: number): number {
    const { delimiter } = this.syntax;
    let at = from;
    while (this.text.startsWith(delimiter, at)) at += delimiter.length;
    return at;
  }

  private findLine(from: number): number {
    const { text, syntax } = this;
    if (syntax.lineEnd === 'cr') return orLength(text.indexOf('\r', from), text);
    const lf = orLength(text.indexOf('\n', from), text);
    if (syntax.lineEnd === 'any') {
      const cr = text.slice(from, lf).indexOf('\r');
      return cr === -1 ? lf : from + cr;
    }
    return lf > from && text[lf - 1] === '\r' && lf < text.length ? lf - 1 : lf;
  }
}

function orLength(position: number, text: string): number {
  return position === -1 ? text.length : position;
}
