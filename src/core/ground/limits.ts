/** Limits of the platform, and sizes chosen because of them, each with its source. */
export const LIMITS = {
  /**
   * Maximum cells of a Spreadsheet, including allocated empty cells. Google doubled the limit in September 2026, but not
   * yet everywhere. So the old number is the default, and `_Configuracion` may raise it.
   * https://support.google.com/drive/answer/37603
   */
  cellsPerSpreadsheet: 10_000_000,
  /** Characters in one cell. https://support.google.com/drive/answer/37603 */
  charactersPerCell: 50_000,
  /** Columns of a tab (ZZZ). https://support.google.com/drive/answer/37603 */
  columnsPerTab: 18_278,
  /**
   * Maximum bytes of one write, to the staging tab or in the commit. "We recommend a 2 MB maximum payload."
   * https://developers.google.com/workspace/sheets/api/limits
   */
  pieceBytes: 2_000_000,
  /**
   * Maximum bytes of a write with a single record, which cannot be split. Google refused requests of more than
   * 10,485,760 bytes ("Request payload size exceeds the limit"); see `docs/platform.md`, P72.
   */
  recordBytes: 9_000_000,
  /**
   * Maximum characters of the ranges of one read, which are all part of its URL. URLs of about 20,000 characters
   * failed; a client with that problem splits at this number. https://github.com/dust-tt/dust/pull/4042
   */
  rangesCharacters: 1_500,
  /** Maximum cells whose texts are in the commit itself; `updateCells` takes about 45 bytes a cell besides the text. */
  cellsPerCommit: 40_000,
  /**
   * Maximum bytes of one ranged read. UrlFetchApp refuses answers over 50 MB; a much smaller size keeps the memory of a
   * run small. https://developers.google.com/apps-script/guides/services/quotas
   */
  chunkBytes: 4 * 1024 * 1024,
  /**
   * Maximum remaining bytes that are read of a file that will not be published, only to prove that it is the listed
   * one: half a minute. Our choice.
   */
  provenBytes: 100_000_000,
  /** Bytes that are decoded and cut at once: few enough that their garbage is freed before it is moved. Our choice. */
  cutBytes: 256 * 1024,
  /** Milliseconds a run may last. https://developers.google.com/apps-script/guides/services/quotas */
  runMs: 6 * 60_000,
  /** Milliseconds after which a run reads nothing more. The rest of `runMs` is for the commit and its retries. */
  runReadMs: 4.5 * 60_000,
  /** Milliseconds after which a run does not retry any request. */
  runStopMs: 5.5 * 60_000,
  /** Milliseconds that reading a held file may take while a person waits to decide about it. Our choice. */
  compareMs: 90_000,
  /** Characters of one property value (9 KB). https://developers.google.com/apps-script/guides/services/quotas */
  propertyBytes: 9 * 1024,
  /**
   * Maximum characters of the whole state. All properties share 500 KB, and a state that does not fit is not stored at all.
   * https://developers.google.com/apps-script/guides/services/quotas
   */
  stateBytes: 450_000,
  /** Milliseconds for which a snapshot must look the same before it is read. Our choice; see `snapshot/first-looks`. */
  settleMs: 60_000,
  /**
   * A file that has changed at every look for this many milliseconds is looked at twice in one run, which costs a minute
   * of the trigger's daily time. Our choice.
   */
  restlessMs: 30 * 60_000,
  /**
   * Milliseconds a day that all triggers of a consumer account may run.
   * https://developers.google.com/apps-script/guides/services/quotas
   */
  triggerDayMs: 90 * 60_000,
  /** Share of `triggerDayMs` after which runs look rarely, so that the rest lasts until the end of the day. Our choice. */
  triggerDayShare: 0.8,
  /** Minimum minutes between two looks once that share is used. Our choice. */
  rareMinutes: 30,
  /** Minutes between two firings of the trigger: 1, 5, 10, 15 or 30. https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
  triggerMinutes: 1,
  /** Minutes between two firings of a trigger that an earlier version created. */
  formerTriggerMinutes: 5,
  /**
   * Allowed minutes between two looks at the folder, from the best case to a very slow account. The maximum is an hour,
   * because `_Estado` promises a heartbeat. Our choice.
   */
  lookMinutes: [1, 5, 10, 15, 30, 60],
  /**
   * Milliseconds a day that looks and firings may take while nothing happens: 40 of the 90 minutes, minus 3 for the part
   * that is only estimated. Our choice.
   */
  watchDayMs: 37 * 60_000,
  /** Minimum milliseconds a day for looks, even if firings alone take all of `watchDayMs`. Our choice. */
  looksDayMs: 2 * 60_000,
  /**
   * Milliseconds that Google takes to start an execution. A script cannot measure it. Assumed: users report 500 to
   * 1,000 ms around calls from a page that do nothing; see `docs/platform.md`, P39.
   */
  startUpMs: 1_000,
  /** Milliseconds of a firing that ends at once, and of one that looks, without start-up, until measured. Our choice. */
  leaveMs: 200,
  lookMs: 1_000,
  /**
   * A look is unusual if it takes this many milliseconds more than twice the mean, or less than half of the mean. An
   * unusual look is stored at once, not by the next run that stores its state anyway. Our choice.
   */
  lookSlackMs: 1_000,
  /** Milliseconds before the first retry, longer for each later one, and by how much a retry may come early. Our choice. */
  againMs: 5 * 60_000,
  againSlackMs: 30_000,
  /** Maximum failures in a row after which a half-staged snapshot is still kept. Our choice. */
  restingMax: 3,
  /** Milliseconds during which newer versions may overtake every load before that is reported. Our choice. */
  overtakenMs: 60 * 60_000,
  /**
   * Maximum snapshots, and maximum notes in the manifest, that a run remembers. At 31 and 14 bytes each they take a third
   * of the 500 KB that all properties share. https://developers.google.com/apps-script/guides/services/quotas
   */
  filesRemembered: 4_000,
  /** Files of an entity, besides the newest, whose IDs are remembered to detect an incomplete listing. Our choice. */
  rivalsKept: 10,
  /** Minimum rows (or IDs) of the last snapshot to judge a lost share: one of three branches may close. Our choice. */
  judgedRowsMin: 10,
  /** Maximum rows in `_Observaciones`, so that one request can contain them all. Our choice. */
  observationRows: 1_200,
  /** Maximum rows of observations in the commit of a snapshot. Our choice. */
  observationsPerCommit: 60,
  /** Number of first data rows in which relation columns are searched. Our choice. */
  relationSampleRows: 500,
  /** Maximum cells of one read of such rows; each cell takes about 40 bytes besides its text. Our choice. */
  sampleCells: 150_000,
  /** Maximum files whose earlier versions are requested, one request each, and versions on a dialog page. Our choice. */
  versionFiles: 20,
  versionsShown: 15,
  /** Maximum versions that the sidebar lists, about a hundred bytes each. Our choice. */
  versionsListed: 200,
  /** Maximum files without an entity that are compared with the entities, and how many one run reads. Our choice. */
  lookalikes: 20,
  lookalikeReads: 3,
  /** Versions of a tab that are kept regardless of age, and milliseconds for which all are kept. Our choice. */
  versionsKept: 10,
  versionsKeptMs: 30 * 24 * 60 * 60_000,
  /** Maximum bytes of kept versions, unless `_Configuracion` has another value. A free account has 15 GB. Our choice. */
  keptBytes: 500_000_000,
  /** Milliseconds that one run spends on keeping versions; the next run continues. Our choice. */
  keepRunMs: 60_000,
  /** Share of the trigger's daily time after which no more versions are kept that day. Our choice. */
  keepDayShare: 0.5,
  /** Milliseconds before versions are kept again, when Drive is full or a try has killed two runs. Our choice. */
  keepRestMs: 4 * 60 * 60_000,
  /** Milliseconds to wait for another person's installation, which takes some seconds. Our choice. */
  installWaitMs: 15_000,
  /** Rows that `_Manifiesto` keeps under its header. Our choice. */
  manifestRows: 2_000,
  /** Milliseconds during which a request for the lock is retried when Google does not answer. Our choice. */
  lockMs: 30_000,
  /** Milliseconds during which the requests of one menu command are retried. Our choice. */
  menuMs: 60_000,
  /** Milliseconds during which a simple trigger retries its requests. Our choice. */
  simpleMs: 10_000,
  /** Milliseconds after which an outage of Google is reported: most failures pass within minutes. Our choice. */
  outageMs: 3 * 60 * 60_000,
  /** Maximum tries of one request. Our choice. */
  attempts: 6,
  /** Milliseconds of the first and of the longest wait between two tries: quotas are counted by the minute. */
  backoffMs: 1_000,
  backoffMaxMs: 32_000,
  /** Bytes that one cell of `updateCells` takes besides its text: {"userEnteredValue":{"stringValue":""}}, */
  commitCellBytes: 44,
  /** Bytes read from the middle and from the end of a file that does not fit one chunk. Our choice. */
  sampleBytes: 64 * 1024,
  /** Maximum places that the audit keeps for each rule of a column; the totals count all. Our choice. */
  observationsPerRule: 100,
  /** Maximum characters of a client's value in an observation: an ID of thousands would fill the tab. Our choice. */
  observationCharacters: 200,
  /**
   * Maximum estimated bytes of the answer to one read of columns. All columns of a small dealership fit in one call, and
   * the answer is far below the size that Sheets refuses. Our choice.
   */
  auditReadBytes: 8_000_000,
  /** Number of first data rows in which the ID column is searched. Our choice. */
  auditSampleRows: 500,
  /** Maximum bytes of a file that is read again to find the lines of its observations: half a minute. Our choice. */
  locatedBytes: 20_000_000,
  /**
   * A parent's snapshot that arrives up to this many milliseconds before its child's still belongs to the same export.
   * Our choice.
   */
  auditToleranceMs: 10 * 60_000,
  /**
   * `checkRestMs`: milliseconds without a check after it has killed two runs. `checkRestShare`: an unfinished check rests
   * this many times its own duration, so that such checks take less than 40 of the trigger's 90 minutes a day. Our choice.
   */
  checkRestMs: 4 * 60 * 60_000,
  checkRestShare: 40,
  /** Number of ID hashes by which two snapshots are compared; see `guard/sketch`. Our choice. */
  sketchHashes: 256,
  /** Number of first data rows that are searched for repeats, at 8 bytes and a slot of a map each. Our choice. */
  rowsCompared: 200_000,
  /** Maximum repeated rows in a commit. Our choice. */
  repeatsShown: 10,
  /** Columns with a hash of their own, which shows a manual edit when they are read again. Our choice: 0.7 KB of state. */
  hashedColumns: 60,
  /** Maximum bytes of column names that are kept of a published snapshot, and characters of each name. Our choice. */
  keptHeaderBytes: 4_000,
  keptNameCharacters: 120,
  /**
   * Maximum characters of a stored file name. Drive allows longer names; Windows, where exports are written, does not.
   * https://learn.microsoft.com/en-us/windows/win32/fileio/maximum-file-path-limitation
   */
  keptFileNameCharacters: 255,
  /** Maximum milliseconds between two writes of `_Estado` while nothing happens: its heartbeat. Our choice. */
  heartbeatMs: 60 * 60_000,
  /** Milliseconds by which that write comes earlier, because Google does not promise punctual triggers. Our choice. */
  heartbeatEarlyMs: 10 * 60_000,
  /** Milliseconds without a run of the trigger after which the trigger counts as silent. Our choice. */
  silentMs: 60 * 60_000,
  /** Milliseconds without a file of an entity in the folder before its state shows that. Our choice. */
  absentMs: 10 * 60_000,
  /** Milliseconds without a file before a mail reports it: exporters delete a file and write it again. Our choice. */
  absentMailMs: 60 * 60_000,
  /** Failed tries of one snapshot before a mail reports it. Our choice. */
  failuresMail: 3,
  /**
   * Mails about changes in 24 hours; further changes wait for the day's digest. A consumer account may write to 100
   * recipients a day. https://developers.google.com/apps-script/guides/services/quotas
   */
  alarmMailsPerDay: 12,
  /** Maximum changes that wait for a mail; beyond it only their number is kept. Our choice. */
  alarmChanges: 40,
  /** Milliseconds to wait after a mail could not be sent. Our choice. */
  alarmRetryMs: 30 * 60_000,
  /**
   * Maximum characters of one record. A longer one has an unclosed quote, or is not a record. Our choice: the size of a
   * chunk, so that memory stays bounded.
   */
  recordCharacters: 4 * 1024 * 1024,
  /** Characters from the start of a file that its dialect is inferred from. Our choice; more do not change the result. */
  sampleCharacters: 65_536,
  /** The same if the first lines are very long: as many columns as a tab may have, 28 characters each. Our choice. */
  wideSampleCharacters: 512 * 1024,
  /** Maximum places that are kept for each kind of finding; the count includes all. Our choice. */
  findingsPerCode: 100,
} as const;
