// Usage: node scripts/print-hash.mjs FOLDER   prints the hash of the files there
import { codeHash, projectFiles, readFiles } from './code-hash.mjs';

const folder = process.argv[2] ?? 'dist';
console.log(`${folder}/ has the hash ${codeHash(projectFiles(readFiles(folder)))}`);
