/**
 * The search terms of `files.list`, as far as they are needed here.
 * https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
import { refusal } from '../refusal';
import type { DriveEntry } from './store';

type Predicate = (entry: DriveEntry) => boolean;

/** What a query says about one entry, and the folders that it names. */
export interface Query {
  readonly matches: Predicate;
  readonly parentIds: readonly string[];
}

const TOKEN = /\s*(?:(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")|(<=|>=|!=|=|<|>|\(|\)|\{|\})|([A-Za-z]+))/y;

type Token = { readonly kind: 'text' | 'sign' | 'word'; readonly text: string };

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = query.trimEnd().length;
  while (pattern.lastIndex < end) {
    const found = pattern.exec(query);
    if (found === null) throw invalid();
    const [, single, double, sign, word] = found;
    // Google's guide has single quotes; gspread, which many use, sends double ones (docs/platform.md).
    const text = single ?? double;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

/** Drive says no more than this. */
const invalid = (): Error => refusal(400, 'Invalid Value');

/** `contains` on a name matches the beginning of its words, case aside. */
function nameContains(name: string, wanted: string): boolean {
  const folded = name.toLowerCase();
  const prefix = wanted.toLowerCase();
  if (prefix === '' || folded.startsWith(prefix)) return prefix !== '';
  return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(prefix));
}

const COMPARED: Readonly<Record<string, (entry: DriveEntry) => string>> = {
  name: (entry) => entry.name,
  mimeType: (entry) => entry.mimeType,
};

class Parser {
  private at = 0;
  readonly parentIds: string[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly rootId: string,
  ) {}

  /** The whole query; nothing may follow. */
  query(): Predicate {
    const matches = this.either();
    if (this.at < this.tokens.length) throw invalid();
    return matches;
  }

  private either(): Predicate {
    const terms = [this.both()];
    while (this.accept('or')) terms.push(this.both());
    return (entry) => terms.some((term) => term(entry));
  }

  private both(): Predicate {
    const terms = [this.negation()];
    while (this.accept('and')) terms.push(this.negation());
    return (entry) => terms.every((term) => term(entry));
  }

  private negation(): Predicate {
    if (!this.accept('not')) return this.term();
    const term = this.negation();
    return (entry) => !term(entry);
  }

  private term(): Predicate {
    if (this.accept('(')) {
      const inner = this.either();
      if (!this.accept(')')) throw invalid();
      return inner;
    }
    const first = this.next();
    if (first.kind === 'text') return this.parent(first.text);
    if (first.text === 'parents') return this.parentNamedAfter();
    if (first.text === 'trashed') return this.trashed();
    if (first.text === 'appProperties') return this.property();
    const read = COMPARED[first.text];
    if (read === undefined) throw invalid();
    return this.comparison(first.text, read);
  }

  private parent(named: string): Predicate {
    if (!this.accept('in') || !this.accept('parents')) throw invalid();
    return this.parentOf(named);
  }

  private parentOf(named: string): Predicate {
    // https://developers.google.com/workspace/drive/api/guides/search-files: `root` is the user's My Drive.
    const id = named === 'root' ? this.rootId : named;
    this.parentIds.push(id);
    return (entry) => entry.parents.includes(id);
  }

  /** `parents in 'ID'`: no guide of Google's has it, gspread sends it. */
  private parentNamedAfter(): Predicate {
    return this.parentOf(this.textAfter('in'));
  }

  /** https://developers.google.com/workspace/drive/api/guides/search-files#custom */
  private property(): Predicate {
    const key = this.textAfter('has', '{', 'key', '=');
    const value = this.textAfter('and', 'value', '=');
    if (!this.accept('}')) throw invalid();
    return (entry) => entry.appProperties?.[key] === value;
  }

  private textAfter(...words: readonly string[]): string {
    if (!words.every((word) => this.accept(word))) throw invalid();
    const { kind, text } = this.next();
    if (kind !== 'text') throw invalid();
    return text;
  }

  private trashed(): Predicate {
    const negated = this.accept('!=');
    if (!negated && !this.accept('=')) throw invalid();
    const wanted = this.accept('true') !== negated;
    if (wanted === negated && !this.accept('false')) throw invalid();
    return (entry) => entry.trashed === wanted;
  }

  private comparison(field: string, read: (entry: DriveEntry) => string): Predicate {
    const operator = this.next().text;
    const value = this.next();
    if (value.kind !== 'text') throw invalid();
    if (operator === '=') return (entry) => read(entry) === value.text;
    if (operator === '!=') return (entry) => read(entry) !== value.text;
    if (operator !== 'contains') throw invalid();
    if (field === 'name') return (entry) => nameContains(entry.name, value.text);
    return (entry) => read(entry).includes(value.text);
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw invalid();
    this.at += 1;
    return token;
  }

  private accept(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind === 'text' || token?.text !== text) return false;
    this.at += 1;
    return true;
  }
}

/**
 * @param text - value of the parameter `q`; an empty one matches everything
 * @param rootId - of the folder that `root` stands for
 * @throws ApiError 400 when it is no query, or one that is not written here
 */
export function parseQuery(text: string, rootId = ''): Query {
  if (text.trim() === '') return { matches: () => true, parentIds: [] };
  const parser = new Parser(tokensOf(text), rootId);
  return { matches: parser.query(), parentIds: parser.parentIds };
}
