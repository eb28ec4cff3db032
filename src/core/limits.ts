/** Every limit of the platform, and every size chosen because of one, each with its source. */
export const LIMITS = {
  /**
   * Cells a spreadsheet may hold, allocated empty ones included. Google doubled it in September 2026, not
   * yet everywhere, so the former figure is the default and `_Configuracion` may raise it.
   * https://support.google.com/drive/answer/37603
   */
  cellsPerSpreadsheet: 10_000_000,
  /** Characters in one cell. https://support.google.com/drive/answer/37603 */
  charactersPerCell: 50_000,
  /** Columns of a tab (ZZZ). https://support.google.com/drive/answer/37603 */
  columnsPerTab: 18_278,
  /**
   * Bytes of one write, staged or riding in the commit. "We recommend a 2 MB maximum payload."
   * https://developers.google.com/workspace/sheets/api/limits
   */
  pieceBytes: 2_000_000,
  /**
   * Bytes of a write that holds a single record, which cannot be divided: the largest request that users
   * saw refused was 10,485,760 bytes ("Request payload size exceeds the limit").
   */
  recordBytes: 9_000_000,
  /**
   * Characters of the ranges of one read, which all stand in its address. Addresses of about 20,000 characters were seen
   * to fail; a client that met it cuts at this number. https://github.com/dust-tt/dust/pull/4042
   */
  rangesCharacters: 1_500,
  /** Cells that ride in the commit itself; `updateCells` costs some 45 bytes a cell around the text. */
  cellsPerCommit: 40_000,
  /**
   * Bytes of one ranged read. UrlFetchApp refuses answers over 50 MB; far less keeps the memory of a run
   * small. https://developers.google.com/apps-script/guides/services/quotas
   */
  chunkBytes: 4 * 1024 * 1024,
  /**
   * Bytes that are read of a file that will not be published, only to prove that it is the one that was listed: half a
   * minute. Our choice.
   */
  provenBytes: 100_000_000,
  /** Bytes that are decoded and cut at once: what they leave behind is gone before it is moved. Our choice. */
  cutBytes: 256 * 1024,
  /** Milliseconds a run may last. https://developers.google.com/apps-script/guides/services/quotas */
  runMs: 6 * 60_000,
  /** Milliseconds after which a run reads nothing more: what is left of `runMs` is for the commit and its retries. */
  runReadMs: 4.5 * 60_000,
  /** Milliseconds after which a run asks nothing again. */
  runStopMs: 5.5 * 60_000,
  /** Milliseconds for which a held file is read while a person waits to decide about it. Our choice. */
  compareMs: 90_000,
  /** Characters of one property value (9 KB). https://developers.google.com/apps-script/guides/services/quotas */
  propertyBytes: 9 * 1024,
  /**
   * Characters of the whole state. All properties share 500 KB, and what does not fit is not kept at all.
   * https://developers.google.com/apps-script/guides/services/quotas
   */
  stateBytes: 450_000,
  /** Milliseconds for which a snapshot must look the same before it is read. Our choice; see `snapshot/first-looks`. */
  settleMs: 60_000,
  /**
   * Milliseconds after which a file that never looks the same twice is looked at twice within one run, which costs
   * a minute of the trigger's daily time. Our choice.
   */
  restlessMs: 30 * 60_000,
  /**
   * Milliseconds that triggers may run a day, on a consumer account.
   * https://developers.google.com/apps-script/guides/services/quotas
   */
  triggerDayMs: 90 * 60_000,
  /** Share of it after which runs look rarely, so that what is left lasts until the day's end. Our choice. */
  triggerDayShare: 0.8,
  /** Minutes between two looks while so little is left. Our choice. */
  rareMinutes: 30,
  /** Minutes between two firings of the trigger: 1, 5, 10, 15 or 30. https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
  triggerMinutes: 1,
  /** Minutes between two firings where a former version made the trigger. */
  formerTriggerMinutes: 5,
  /**
   * Minutes that may lie between two looks into the folder, from the best to what a very slow account allows: an hour, since
   * `_Estado` promises a sign of life. Our choice.
   */
  lookMinutes: [1, 5, 10, 15, 30, 60],
  /**
   * Milliseconds a day that looks and firings may take where nothing happens: 40 of the 90 minutes, less 3 for what is only
   * estimated. Our choice.
   */
  watchDayMs: 37 * 60_000,
  /** Milliseconds of them that are left for looks where firings alone take all of it. Our choice. */
  looksDayMs: 2 * 60_000,
  /**
   * Milliseconds that Google takes to start an execution, which no script can measure. Assumed: users saw 500 to 1,000 ms
   * around calls of a page that do nothing; see `docs/platform.md`, P39.
   */
  startUpMs: 1_000,
  /** Milliseconds that a firing takes beside its start: one that leaves, and one that looks; until a run has measured it. Our choice. */
  leaveMs: 200,
  lookMs: 1_000,
  /**
   * Milliseconds by which a look may be slower than twice the usual one, or faster than half of it, before it is noted at
   * once, and not by the next run that keeps its state anyway. Our choice.
   */
  lookSlackMs: 1_000,
  /** Milliseconds after which something is tried again, longer each time, and by which the try may come earlier. Our choice. */
  againMs: 5 * 60_000,
  againSlackMs: 30_000,
  /** Failures in a row through which what is half staged is kept. Our choice. */
  restingMax: 3,
  /** Milliseconds for which loads may be overtaken by newer versions before a person is told. Our choice. */
  overtakenMs: 60 * 60_000,
  /**
   * Snapshots, and files told of, that a run remembers: at 31 and 14 bytes each, a third of the 500 KB that all
   * properties share. https://developers.google.com/apps-script/guides/services/quotas
   */
  filesRemembered: 4_000,
  /** Files of an entity beside the newest whose IDs are remembered, so that a listing that leaves them out is found out. Our choice. */
  rivalsKept: 10,
  /** Rows that a snapshot must have had before a share of them says anything: of three branches one may close. Our choice. */
  judgedRowsMin: 10,
  /** Rows that `_Observaciones` shows in all, so that one request can carry them. Our choice. */
  observationRows: 1_200,
  /** Rows of observations that ride in the commit of a snapshot. Our choice. */
  observationsPerCommit: 60,
  /** First data rows by which relation columns are looked for. Our choice. */
  relationSampleRows: 500,
  /** Cells that one read of such rows may ask for; each takes some 40 bytes beside its text. Our choice. */
  sampleCells: 150_000,
  /** Files whose earlier versions are looked for, one request each, and versions that a dialog lists. Our choice. */
  versionFiles: 20,
  versionsShown: 15,
  /** Versions that the sidebar lists, a hundred bytes each. Our choice. */
  versionsListed: 200,
  /** Files of no entity that are held against the entities, and those of them that one run reads for it. Our choice. */
  lookalikes: 20,
  lookalikeReads: 3,
  /** Versions of a tab that are kept whatever their age, and for how many ms all are kept. Our choice. */
  versionsKept: 10,
  versionsKeptMs: 30 * 24 * 60 * 60_000,
  /** Bytes that kept versions may take unless `_Configuracion` says otherwise: of 15 GB that an account has for nothing. Our choice. */
  keptBytes: 500_000_000,
  /** Milliseconds of one run in which versions are kept: what is not done then goes on in the next one. Our choice. */
  keepRunMs: 60_000,
  /** Share of the trigger's daily time after which no version is kept any more that day. Our choice. */
  keepDayShare: 0.5,
  /** Milliseconds to wait before trying again, when the Drive is full or a try has killed two runs. Our choice. */
  keepRestMs: 4 * 60 * 60_000,
  /** Milliseconds to wait for another person's installation, which takes some seconds. Our choice. */
  installWaitMs: 15_000,
  /** Rows that `_Manifiesto` keeps under its header. Our choice. */
  manifestRows: 2_000,
  /** Milliseconds for which the lock is asked for again when Google does not answer. Our choice. */
  lockMs: 30_000,
  /** Milliseconds for which one thing that a person chose in the menu is asked for again. Our choice. */
  menuMs: 60_000,
  /** Milliseconds for which a simple trigger asks again. Our choice. */
  simpleMs: 10_000,
  /** Milliseconds after which it is told that Google lets no run work: most of what fails is over in minutes. Our choice. */
  outageMs: 3 * 60 * 60_000,
  /** Tries of one request before the run gives it up. Our choice. */
  attempts: 6,
  /** Milliseconds of the first wait between two tries, and of the longest: quotas are counted by the minute. */
  backoffMs: 1_000,
  backoffMaxMs: 32_000,
  /** Bytes that one cell of `updateCells` takes besides its text: {"userEnteredValue":{"stringValue":""}}, */
  commitCellBytes: 44,
  /** Bytes read from the middle and from the end of a file that does not fit one chunk. Our choice. */
  sampleBytes: 64 * 1024,
  /** Places that the audit keeps of each rule of a column; the totals are always whole. Our choice. */
  observationsPerRule: 100,
  /** Characters of a client's value that an observation shows: IDs of thousands would fill the tab. Our choice. */
  observationCharacters: 200,
  /**
   * Bytes that one read of columns may be estimated to answer: all columns of a small dealership in one call, and
   * far from the answers of which Sheets says that they are too large. Our choice.
   */
  auditReadBytes: 8_000_000,
  /** Data rows from which ID and relation columns are found. Our choice. */
  auditSampleRows: 500,
  /** Bytes of a file that is read once more for the lines of its observations: half a minute. Our choice. */
  locatedBytes: 20_000_000,
  /**
   * Milliseconds by which a parent's snapshot may have arrived before its child's and still be of the same export. Our
   * choice.
   */
  auditToleranceMs: 10 * 60_000,
  /**
   * Milliseconds for which a check rests that killed two runs, and times its own duration for which one rests that did
   * not come to its end: less than 40 of the 90 minutes that triggers may run a day. Our choice.
   */
  checkRestMs: 4 * 60 * 60_000,
  checkRestShare: 40,
  /** IDs by whose hashes two snapshots are compared; see `guard/sketch`. Our choice. */
  sketchHashes: 256,
  /** Data rows that are compared with each other in full: 8 bytes and a slot of a map each. Our choice. */
  rowsCompared: 200_000,
  /** Repeated rows that ride in a commit. Our choice. */
  repeatsShown: 10,
  /** Columns that are hashed apart, so that an edit by hand shows where they are read again. Our choice: 0.7 KB of state. */
  hashedColumns: 60,
  /** Bytes of column names that are kept of a published snapshot, and characters of each. Our choice. */
  keptHeaderBytes: 4_000,
  keptNameCharacters: 120,
  /**
   * Characters of a file's name that are kept; Drive takes longer ones, Windows, where exports are written, does not.
   * https://learn.microsoft.com/en-us/windows/win32/fileio/maximum-file-path-limitation
   */
  keptFileNameCharacters: 255,
  /** Milliseconds after which `_Estado` is written again though nothing happened, at the latest: its heartbeat. Our choice. */
  heartbeatMs: 60 * 60_000,
  /** Milliseconds by which it is written earlier, since Google does not promise that triggers fire on time. Our choice. */
  heartbeatEarlyMs: 10 * 60_000,
  /** Milliseconds without a run of the trigger after which it counts as silent. Our choice. */
  silentMs: 60 * 60_000,
  /** Milliseconds for which the folder must hold no file of an entity before its state says so. Our choice. */
  absentMs: 10 * 60_000,
  /** Milliseconds for which it must hold none before a mail says so: exporters delete and write anew. Our choice. */
  absentMailMs: 60 * 60_000,
  /** Tries of one snapshot that must have failed before a mail tells. Our choice. */
  failuresMail: 3,
  /**
   * Mails about changes in 24 hours; further changes wait for the day's digest. A consumer account may write to 100
   * recipients a day. https://developers.google.com/apps-script/guides/services/quotas
   */
  alarmMailsPerDay: 12,
  /** Changes that wait for a mail at the most; of those beyond it only the number is kept. Our choice. */
  alarmChanges: 40,
  /** Milliseconds to wait after a mail could not be sent. Our choice. */
  alarmRetryMs: 30 * 60_000,
  /**
   * Characters of one record; a longer one has a quote that nothing closes, or is no record. Ours: as long as a
   * chunk, so that memory stays bounded by it.
   */
  recordCharacters: 4 * 1024 * 1024,
  /** Characters of the beginning of a file that its dialect is inferred from. Ours; more change no answer. */
  sampleCharacters: 65_536,
  /**
   * Characters of it where the first lines are very long: as many columns as a tab may have, 28 characters each. Our choice.
   */
  wideSampleCharacters: 512 * 1024,
  /** Places that are kept of each kind of finding; the count is always true. Our choice. */
  findingsPerCode: 100,
} as const;
