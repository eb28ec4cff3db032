import { Prover, proofText, readProof } from '../../../../src/core/ground/proof/table-proof';

const ROWS = [
  ['1', 'Ana'],
  ['2', 'Beto'],
  ['3', ''],
];

function proofOf(header: readonly string[] | null, rows: readonly (readonly string[])[]) {
  const prover = new Prover();
  if (header) prover.takeHeader(header);
  prover.take(rows);
  return prover.proof();
}

it('is the same however often the rows were left off and taken up again', () => {
  let prover = new Prover();
  prover.takeHeader(['id', 'nombre']);
  for (const row of ROWS) {
    prover = new Prover(JSON.parse(JSON.stringify(prover.state())));
    prover.take([row]);
  }
  expect(prover.proof()).toEqual(proofOf(['id', 'nombre'], ROWS));
});

it('knows a header from none, and from another one', () => {
  expect(proofOf(null, ROWS).header).toBeNull();
  expect(proofOf(['id', 'nombre'], ROWS).header).not.toBe(proofOf(['id', 'Nombre'], ROWS).header);
  expect(proofOf(null, ROWS).set).toBe(proofOf(['id', 'nombre'], ROWS).set);
});

it.each([[['id', 'nombre']], [null]])('stands in one cell and is read back, with the header %j', (header) => {
  const proof = proofOf(header, ROWS);
  expect(readProof(proofText(proof))).toEqual({ ...proof, columns: [] });
});

it.each(['', 'x', '0123456789abcdef', '0123456789abcdef 0123456789abcdef x'])('is none in %j', (text) => {
  expect(readProof(text)).toBeNull();
  expect(proofText(null)).toBe('');
});

it('hashes as many columns apart as there is room to keep', () => {
  const wide = Array.from({ length: 200 }, (_, column) => `c${column}`);
  expect(proofOf(null, [wide]).columns).toHaveLength(60);
});
