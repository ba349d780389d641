import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from './text-runs';

const require = createRequire(import.meta.url);
const files: Readonly<Record<Face, string>> = {
  text: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  chinese: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};
const loaded = new Map<Face, Buffer>();

/** The font file of a face (Noto, SIL Open Font License), read when it is first needed. */
export function fontFile(face: Face): Buffer {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(require.resolve(files[face]));
  loaded.set(face, bytes);
  return bytes;
}
