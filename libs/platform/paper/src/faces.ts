import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The faces that a paper is set in: one for each family of scripts, each in two weights. */
export const faces = ['text', 'strong', 'arabic', 'arabicStrong', 'chinese', 'chineseStrong'] as const;
export type Face = (typeof faces)[number];

/** How heavy a line is: the face of its Latin, Cyrillic and Greek letters. */
export type Weight = 'text' | 'strong';

const require = createRequire(import.meta.url);
const files: Readonly<Record<Face, string>> = {
  text: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicStrong: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  chinese: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  chineseStrong: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
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
