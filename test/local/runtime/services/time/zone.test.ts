import fc from 'fast-check';
import { Zones } from '../../../../../local/runtime/services/time/zone';

const ZONES = [
  'America/Argentina/Buenos_Aires',
  'America/Santiago',
  'America/Asuncion',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Monrovia',
  'UTC',
];

const zones = new Zones();

/** What the calendar of the language says. */
function calendar(ms: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return format.format(ms);
}

function told(ms: number, zone: string): string {
  const { year, month, day, hour, minute, second, weekday } = zones.wallTime(ms, zone);
  const name = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')[weekday];
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${name}, ${month + 1}/${day}/${year}, ${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

describe('wallTime', () => {
  it('says what a calendar of the zone says, at any instant since 1970', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2040, 0, 1) / 1000 }).map((second) => second * 1000);
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (ms, zone) => {
        expect(told(ms, zone)).toBe(calendar(ms, zone));
      }),
    );
  });

  it('changes with the clocks to the second', () => {
    // Chile put its clocks forward on 6 September 2026 at 04:00 UTC.
    const at = Date.UTC(2026, 8, 6, 4);
    for (const ms of [at - 1000, at, at + 1000]) {
      expect(told(ms, 'America/Santiago')).toBe(calendar(ms, 'America/Santiago'));
    }
    expect(zones.offsetMinutes(at - 1000, 'America/Santiago')).toBe(-240);
    expect(zones.offsetMinutes(at, 'America/Santiago')).toBe(-180);
  });

  it('refuses a zone that there is not', () => {
    expect(() => zones.wallTime(0, 'America/Nowhere')).toThrow(RangeError);
  });
});
