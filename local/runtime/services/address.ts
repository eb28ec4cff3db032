/** Addresses that a script can fetch here: contents of Drive's files and revisions, and chats. */
import { lacking, ServiceError } from '../../google/service-error';

/** Hosts of chats to which a script can post here; the world keeps the messages. */
const CHATS = ['chat.googleapis.com', 'hooks.slack.com'];
const CHAT_DOMAIN = '.api.powerplatform.com';

/** The content of Drive that an address names. */
export interface MediaAddress {
  readonly fileId: string;
  /** Null = the head. */
  readonly revisionId: string | null;
  readonly query: Readonly<Record<string, string>>;
}

/** 2,082 characters: https://developers.google.com/apps-script/guides/services/quotas */
const URL_CHARACTERS = 2_082;

const MEDIA = /^\/drive\/v3\/files\/([^/]+)(?:\/revisions\/([^/]+))?$/;

/**
 * @param text - the address
 * @param prefixes - that the manifest allows; null = all
 * @returns a URL for a chat
 * @throws ServiceError when it may not be fetched; Error when the runtime does not know it
 */
export function readAddress(text: string, prefixes: readonly string[] | null): MediaAddress | URL {
  if (text.length > URL_CHARACTERS) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  const url = parse(text);
  if (prefixes !== null && !prefixes.some((prefix) => isWithin(url, prefix))) {
    // https://developers.google.com/apps-script/manifest/allowlist-url does not state the message.
    throw new ServiceError(`The URL ${url.origin} is not in the urlFetchWhitelist of the manifest.`);
  }
  if (CHATS.includes(url.hostname) || url.hostname.endsWith(CHAT_DOMAIN)) return url;
  const [, fileId, revisionId] = MEDIA.exec(url.pathname) ?? [];
  if (
    url.hostname !== 'www.googleapis.com' ||
    fileId === undefined ||
    url.searchParams.get('alt') !== 'media'
  ) {
    throw lacking(`Fetching ${url.origin}${url.pathname}`);
  }
  return {
    fileId: decodeURIComponent(fileId),
    revisionId: revisionId === undefined ? null : decodeURIComponent(revisionId),
    query: Object.fromEntries(url.searchParams),
  };
}

/** A leading `*` stands for any subdomains. https://developers.google.com/apps-script/manifest/allowlist-url */
function isWithin({ href, hostname, pathname }: URL, prefix: string): boolean {
  const [, domain, path] = /^https:\/\/\*(\.[^/]+)(\/.*)$/.exec(prefix) ?? [];
  if (domain === undefined || path === undefined) return href.startsWith(prefix);
  return href.startsWith('https:') && hostname.endsWith(domain) && pathname.startsWith(path);
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new ServiceError(`Invalid argument: ${text}`);
  }
}
