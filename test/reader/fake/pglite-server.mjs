// An embedded PostgreSQL for tests, one statement a line: {id, sql, values} in, {id, rows} or {id, error} out.
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';

const server = PGlite.create();

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, sql, values } = JSON.parse(line);
  server
    .then((client) => client.query(sql, values ?? []))
    .then(
      ({ rows }) => console.log(JSON.stringify({ id, rows })),
      ({ message, code }) => console.log(JSON.stringify({ id, error: message, code })),
    );
});
