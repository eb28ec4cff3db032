/** Builds the bundle and the programs once, before all tests. */
export default async function build() {
  await import('../esbuild.config.mjs');
}
