import { readFileSync } from 'node:fs';
import { CHAT_NAMES, keptChat, readChat } from '../../../../src/core/records/entity/webhook';

const GIVEN = {
  'google-chat': 'https://chat.googleapis.com/v1/spaces/AAAA-b_c/messages?key=k1&token=t1%3D',
  slack: 'https://hooks.slack.com/services/T0/B0/abcDEF123',
  teams:
    'https://default0a1b.4c.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/9/triggers/manual/paths/invoke?api-version=1&sig=s1',
} as const;

describe('readChat', () => {
  it.each(Object.entries(GIVEN))('takes the address that %s gives', (kind, url) => {
    expect(readChat(url, 6)).toEqual({ kind: 'given', webhook: { kind, url }, row: 6 });
  });

  it('leaves out the port that https has anyway', () => {
    const url = GIVEN.teams.replace('.com/', '.com:443/');
    expect(readChat(url, 1)).toMatchObject({ webhook: { url: GIVEN.teams } });
  });

  it.each([
    'http://hooks.slack.com/services/T0/B0/a',
    'https://hooks.slack.com.example.com/services/T0/B0/a',
    'https://example.com/https://hooks.slack.com/services/a',
    'https://user@chat.googleapis.com/v1/spaces/a/messages?key=k',
    'https://api.powerplatform.com.example.com/x',
    `https://hooks.slack.com/services/${'a'.repeat(3_000)}`,
    'sí',
  ])('takes no other: %s', (text) => {
    expect(readChat(text, 1)).toBeNull();
  });

  it('knows a cell whose address is kept, and one that wants none', () => {
    for (const name of Object.values(CHAT_NAMES))
      expect(readChat(keptChat(name), 1)).toEqual({ kind: 'kept' });
    for (const text of ['', 'no']) expect(readChat(text, 1)).toEqual({ kind: 'none' });
  });

  it('takes only what the manifest lets the script fetch', () => {
    const prefixes: string[] = JSON.parse(readFileSync('appsscript.json', 'utf8')).urlFetchWhitelist;
    const isAllowed = (url: string) =>
      prefixes.some((prefix) =>
        new RegExp(`^${prefix.replace(/[.?+]/g, '\\$&').replace('*', '[a-z0-9.-]+')}`).test(url),
      );
    expect(Object.values(GIVEN).filter((url) => !isAllowed(url))).toEqual([]);
    // Every prefix has a path, as Google demands.
    expect(prefixes.every((prefix) => /^https:\/\/[^/]+\/./.test(prefix) || prefix.endsWith('/'))).toBe(true);
  });
});
