import { stand } from '../../../../src/core/judge/lifecycle/stand';
import type { PunctualityCode } from '../../../../src/core/judge/status/frequency';
import type { EntityFacts } from '../../../../src/core/judge/status/state';
import { ended, entity, published, refused, winner } from '../status/entities';

function punctual(code: PunctualityCode, change: Partial<EntityFacts> = {}): EntityFacts {
  return entity({ ...change, punctuality: { ...entity().punctuality, code } });
}

const newer = { ...winner, md5: 'bbbb' };

describe('how an entity stands', () => {
  const cases: [string, EntityFacts, string, string | null][] = [
    ['the tab holds the file of the folder: up to date', entity(), 'al-dia', null],
    [
      'a new file is seen: under way',
      entity({ winner: newer, attempt: 'waiting' }),
      'en-curso',
      'status/waiting',
    ],
    [
      'a new file is half staged: under way',
      entity({ winner: newer, attempt: 'staging', percent: 40 }),
      'en-curso',
      'status/loading',
    ],
    ['the new file was held', refused('held', 'file/rows-fell'), 'retenido', 'file/rows-fell'],
    ['the new file was rejected', refused('rejected', 'file/binary'), 'rechazado', 'file/binary'],
    [
      'the new file could not be handled',
      refused('failed', 'service/transient'),
      'fallido',
      'service/transient',
    ],
    [
      'a file newer than the held one is seen',
      entity({
        winner: { ...winner, md5: 'cccc' },
        attempt: 'waiting',
        ended: ended('held', 'file/rows-fell'),
      }),
      'en-curso',
      'status/waiting',
    ],
    [
      'a person published the held file',
      entity({ published: { ...published, md5: 'bbbb' }, winner: newer, ended: ended('published', '') }),
      'al-dia',
      null,
    ],
    [
      'the published file came back after a held one',
      entity({ ended: ended('held', 'file/rows-fell') }),
      'al-dia',
      null,
    ],
    [
      'somebody deleted the tab',
      entity({ published: null, attempt: 'waiting' }),
      'en-curso',
      'status/waiting',
    ],
    [
      'the first file was held',
      { ...refused('held', 'file/header-only'), published: null },
      'retenido',
      'file/header-only',
    ],
    [
      'no file ever came and none is expected',
      punctual('unknown', { published: null, winner: null, attempt: 'none' }),
      'sin-configurar',
      'status/never-seen',
    ],
    [
      'no file ever came though one is expected',
      punctual('missing', { published: null, winner: null, attempt: 'none' }),
      'falta',
      'frequency/missing',
    ],
    ['the file went a moment ago', punctual('on-time', { winner: null, attempt: 'none' }), 'al-dia', null],
    [
      'the file went two polls ago',
      punctual('absent', { winner: null, attempt: 'none' }),
      'falta',
      'frequency/absent',
    ],
    [
      'the file went an hour ago',
      punctual('missing', { winner: null, attempt: 'none' }),
      'falta',
      'frequency/missing',
    ],
    ['no new file came in time', punctual('late'), 'atrasado', 'frequency/late'],
    [
      'a held file is late too: held',
      { ...refused('held', 'file/blank'), punctuality: punctual('late').punctuality },
      'retenido',
      'file/blank',
    ],
    [
      'the tab holds an earlier version that a person put there: pinned',
      entity({ pinnedMs: 1 }),
      'fijado',
      'status/pinned',
    ],
    [
      'no file came in time while the tab is pinned',
      punctual('late', { pinnedMs: 1 }),
      'atrasado',
      'frequency/late',
    ],
    ['the same bytes come again and again', punctual('repeated'), 'atrasado', 'frequency/repeated'],
    [
      'no row of _Configuracion names the tab any more',
      entity({ configured: false, winner: null, attempt: 'none' }),
      'sin-configurar',
      'status/not-configured',
    ],
  ];

  it.each(cases)('%s', (_, facts, code, cause) => {
    expect(stand(facts)).toEqual({ code, cause, facts });
  });
});
