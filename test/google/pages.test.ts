import { pagesOf } from '../../src/google/pages';

describe('pagesOf', () => {
  it('asks for each page by the mark that the one before it gave', () => {
    const asked: (string | undefined)[] = [];
    const pages = pagesOf('drive.files.list', ({ pageToken }) => {
      asked.push(pageToken);
      return { nextPageToken: pageToken === undefined ? 'second' : '', name: pageToken ?? 'first' };
    });
    expect(asked).toEqual([undefined, 'second']);
    expect(pages.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('gives nothing of what was read when a later page fails', () => {
    const ask = ({ pageToken }: { readonly pageToken?: string }) => {
      if (pageToken !== undefined)
        throw new Error('API call to drive.files.list failed with error: Backend Error');
      return { nextPageToken: 'second' };
    };
    expect(() => pagesOf('drive.files.list', ask)).toThrow('drive.files.list');
  });
});
