import { mayBeInForce } from '../../../local/weeks/ground/choice';

const CHOICE = { key: 'older 1', winners: new Set(['newest 1']), atMs: 100, isTaken: true };
const at =
  (times: Readonly<Record<string, number>>) =>
  (key: string): number | null =>
    times[key] ?? null;

describe('a choice', () => {
  it('may count as long as a content that the person passed over may be the newest', () => {
    expect(mayBeInForce(CHOICE, ['newest 1'], at({}))).toBe(true);
    expect(mayBeInForce(CHOICE, ['other 1', 'newest 1'], at({ 'other 1': 200 }))).toBe(true);
  });

  it('may count when a file that had another name meanwhile was seen before it', () => {
    expect(mayBeInForce(CHOICE, ['renamed 1'], at({ 'renamed 1': 100 }))).toBe(true);
  });

  it('counts no more once the newest content was certainly seen after it, or is unknown', () => {
    expect(mayBeInForce(CHOICE, ['other 1'], at({ 'other 1': 101 }))).toBe(false);
    expect(mayBeInForce(CHOICE, ['other 1'], at({}))).toBe(false);
  });

  it('counts neither where nobody chose nor where the folder holds no file', () => {
    expect(mayBeInForce(undefined, ['newest 1'], at({}))).toBe(false);
    expect(mayBeInForce(CHOICE, [], at({}))).toBe(false);
  });
});
