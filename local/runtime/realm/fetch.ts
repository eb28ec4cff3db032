/** `UrlFetchApp` and its responses. */
import { blob, decode } from './blob';
import type { Border, Letter } from './border';
import { toSigned } from './bytes';
import { exception, wrongArguments } from './exception';
import { guard } from './guard';

interface Facts {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
}

function response(border: Border, letter: Letter): object {
  const { code, headers } = letter.facts as Facts;
  return guard('HTTPResponse', {
    getResponseCode: () => code,
    getContentText: (charset?: string) => decode(border, letter.text, charset),
    getContent: () => toSigned(letter.text),
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
    getBlob: () => blob(border, letter.text, headers['Content-Type'] ?? null, null),
    getAs: (type: string) => {
      throw exception('Exception', `Converting to ${type} is not part of the embedded runtime`);
    },
  });
}

/** One response of several: the texts stand behind each other, the facts tell where each ends. */
function divide(letter: Letter): Letter[] {
  let start = 0;
  return (letter.facts as (Facts & { readonly length: number })[]).map((facts) => {
    const text = letter.text.slice(start, start + facts.length);
    start += facts.length;
    return { facts, text };
  });
}

/** @param border - carries the requests */
export function urlFetchService(border: Border): object {
  return {
    fetch: (...given: unknown[]): object => {
      const [url, options] = given;
      if (typeof url !== 'string' || given.length > 2) throw wrongArguments('UrlFetchApp.fetch', given);
      return response(border, border.askLetter('urlfetch', { ...Object(options), url }));
    },
    fetchAll: (...given: unknown[]): object[] => {
      const [requests] = given;
      if (!Array.isArray(requests) || given.length !== 1) throw wrongArguments('UrlFetchApp.fetchAll', given);
      const all = requests.map((request) => (typeof request === 'string' ? { url: request } : request));
      return divide(border.askLetter('urlfetch.all', all)).map((letter) => response(border, letter));
    },
  };
}
