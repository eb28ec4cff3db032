/** The encodings in which an exporter may have written a file. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'cp850'
  | 'cp437'
  | 'mac-roman';
